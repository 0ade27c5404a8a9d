using System.Globalization;
using System.IO.Enumeration;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>Which exchanges are wanted. What is null matches every one.</summary>
public sealed record JournalFilter
{
    /// <summary>Operations such as <c>search-users</c>; stars stand for anything.</summary>
    public string? Operation { get; init; }

    /// <summary>HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>Status such as <c>404</c>, or a class of them such as <c>4xx</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The tenant whose rights were used.</summary>
    public string? Tenant { get; init; }

    /// <summary>A text that stands in the target or in one of the bodies, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>Whether only calls are wanted that no operation served.</summary>
    public bool Unmatched { get; init; }

    /// <summary>Only exchanges with a higher number.</summary>
    public long After { get; init; }

    /// <summary>Whether an exchange is wanted.</summary>
    public bool Matches(JournalEntry entry) =>
        entry.Number > After
        && (!Unmatched || entry.Operation is null)
        && (Operation is null || (entry.Operation is not null && FileSystemName.MatchesSimpleExpression(Operation, entry.Operation, ignoreCase: false)))
        && (Method is null || string.Equals(Method, entry.Method, StringComparison.OrdinalIgnoreCase))
        && (Tenant is null || Tenant == entry.TenantId)
        && (Status is null || HasStatus(entry.Status))
        && (Text is null || Contains(entry.Target) || Contains(entry.RequestBody) || Contains(entry.ResponseBody));

    private bool HasStatus(int status)
    {
        var digits = status.ToString(CultureInfo.InvariantCulture);
        return Status!.EndsWith("xx", StringComparison.OrdinalIgnoreCase) ? digits[0] == Status[0] : digits == Status;
    }

    private bool Contains(string text) => text.Contains(Text!, StringComparison.OrdinalIgnoreCase);
}
