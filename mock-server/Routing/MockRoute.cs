using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Routing;

/// <summary>One operation of the API: where it is, and what it reads.</summary>
public sealed class MockRoute
{
    /// <summary>Stable kebab-case id, such as <c>create-user</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path with names in braces, such as <c>/api/v2/tenants/{tenant}/users/{userId}</c>.</summary>
    public required string Template { get; init; }

    /// <summary>What the operation reads as its body.</summary>
    public BodyShape BodyShape { get; init; }

    /// <summary>The fields it knows in its body, or in each element of it.</summary>
    public IReadOnlyList<BodyField> BodyFields { get; init; } = [];

    /// <summary>Whether it answers with a page of a longer list.</summary>
    public bool Paged => Answer is { Shape: AnswerShape.Page };

    /// <summary>What it answers when it succeeds; null for an empty body.</summary>
    internal RouteAnswer? Answer { get; init; }

    /// <summary>The parts of the template.</summary>
    internal RouteSegment[] Segments => field ??= RouteSegment.Parse(Template);

    /// <summary>Serves a call; null for the token endpoint, which is served before there is a tenant.</summary>
    internal Func<Call, Reply>? Serve { get; init; }

    /// <summary>Method and template.</summary>
    public override string ToString() => $"{Method} {Template}";
}
