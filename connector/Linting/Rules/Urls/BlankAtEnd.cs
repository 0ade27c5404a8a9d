using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>URLs have no blanks around them.</summary>
internal sealed class BlankAtEnd : LintRule
{
    public override RuleDescription Description { get; } = new("url/blank-at-end", Severity.Warning, "I42")
    {
        Title = "URLs have no blanks around them",
        Why = "A blank at the end comes from copying. 10 of 54 published packages have one.",
        Consequence = "EIC may send it as %20, and the target knows no such path; or it refuses the URL.",
        Before =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/users "
            """,
        After =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/users"
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            if (call.Url is { Value.Length: > 0 } url && url.Value != url.Value.Trim())
                findings.Add(Found(url.Value == url.Value.TrimStart() ? url.LocationAt(url.Value.TrimEnd().Length) : url.LocationAt(0), $"{Quote.Of(url.Value)} begins or ends with a blank.", "Delete it.", url.ReplaceValue(0, url.Value.Length, url.Value.Trim())));
        }
    }
}
