namespace OpsRampHarness.Connector.Linting;

/// <summary>One operation of the target's API.</summary>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Template">Path with names in braces, such as <c>/api/v2/tenants/{tenant}/users/{userId}</c>.</param>
/// <param name="Operation">Stable id, such as <c>update-user</c>.</param>
/// <param name="BodyFields">The fields it knows in its body, or in each element when the body is an array.</param>
public sealed record TargetRoute(string Method, string Template, string Operation, IReadOnlyList<TargetField> BodyFields)
{
    /// <summary>What it reads as its body.</summary>
    public TargetBody Body { get; init; }

    /// <summary>Rows it answers at most when nothing is asked; null when it answers everything at once.</summary>
    public int? RowsPerPage { get; init; }

    /// <summary>The status it answers with when it succeeds, as text; null when that is not known.</summary>
    public string? SuccessStatus { get; init; }

    /// <summary>Where in its answer the list of records stands, empty for the answer itself; null when it answers no list.</summary>
    public string? RecordsPath { get; init; }

    /// <summary>Where in its answer the number of all records stands; null when it answers none.</summary>
    public string? TotalPath { get; init; }

    /// <summary>Method and path.</summary>
    public override string ToString() => $"{Method} {Template}";
}
