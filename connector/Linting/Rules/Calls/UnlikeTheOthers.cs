using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Calls of one kind say the same about themselves.</summary>
internal sealed class UnlikeTheOthers : LintRule
{
    /// <summary>Among fewer calls there is no custom.</summary>
    private const int Enough = 3;

    public override RuleDescription Description { get; } = new("call/unlike-the-others", Severity.Note, "own")
    {
        Title = "Calls of one kind say the same about themselves",
        Why = "Where every other call of a pack that imports, or every other one that provisions, sends the same header or content type, the one that does not has probably lost it.",
        Consequence = "The target may answer this call in another format, or refuse it.",
        Before =
            """
            "httpHeaders": { "Authorization": "${access_token}" }      // all other calls send Accept too
            """,
        After =
            """
            "httpHeaders": { "Authorization": "${access_token}", "Accept": "application/json" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(Unlike([.. context.Calls.Where(call => call.Url is not null && call.Kind is not (CallKind.Token or CallKind.TestConnection or CallKind.Provisioning))])
            .Concat(Unlike([.. context.Calls.Where(call => call.Url is not null && call.Kind == CallKind.Provisioning)])));

    private IEnumerable<LintFinding> Unlike(List<PackCall> calls)
    {
        if (calls.Count < Enough) yield break;
        foreach (var call in calls)
        {
            var others = calls.Where(other => !ReferenceEquals(other, call)).ToList();
            if (Common(others, other => other.ContentType?.Value) is { } type && call.ContentType?.Value != type)
                yield return Found((SourceNode?)call.ContentType ?? call.Http, $"{call.Title} does not have the content type {Quote.Of(type)}; every other call has.", $"Write \"httpContentType\": \"{type}\".");
            foreach (var header in others[0].Headers?.Members ?? [])
            {
                if (Common(others, other => Value(other, header.Name)) is { } value && Value(call, header.Name) is null)
                    yield return Found((SourceNode?)call.Headers ?? call.Http, $"{call.Title} does not send {Quote.Of(header.Name)}; every other call does.", $"Add \"{header.Name}\": \"{value}\" to httpHeaders.");
            }
        }
    }

    private static string? Value(PackCall call, string header) =>
        call.Headers?.Members.FirstOrDefault(member => string.Equals(member.Name, header, StringComparison.OrdinalIgnoreCase))?.Value is SourceString text ? text.Value : null;

    private static string? Common(List<PackCall> calls, Func<PackCall, string?> of) =>
        calls.Select(of).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [{ Length: > 0 } only] && !only.Contains('$', StringComparison.Ordinal) ? only : null;
}
