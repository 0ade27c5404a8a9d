using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Accounts;

/// <summary>Columns filled from an answer name the call that gave it.</summary>
internal sealed class ResponseColumnCall : LintRule
{
    public override RuleDescription Description { get; } = new("account/response-column-call", Severity.Warning, "P04")
    {
        Title = "Columns filled from an answer name the call that gave it",
        Why = "A path in responseColsToPropsMap begins with a call's name and .message (vendor-documented).",
        Consequence = "The column stays empty.",
        Before =
            """
            "responseColsToPropsMap": { "customproperty1": "call.message.firstName~#~char" }      // the call is call1
            """,
        After =
            """
            "responseColsToPropsMap": { "customproperty1": "call1.message.firstName~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var attribute in context.Pack.Attributes)
        {
            var names = context.CallsOf(attribute.Name).Select(call => call.Name?.Value).OfType<string>().ToList();
            foreach (var column in MappedColumn.Of(attribute.Root.FindObject("responseColsToPropsMap")).Where(column => column.IsPlainPath))
            {
                var first = column.Path.Split('.')[0];
                if (!names.Contains(first, StringComparer.Ordinal))
                    findings.Add(Found(column.Text, $"{Quote.Of(column.Path)} begins with {Quote.Of(first)}, but no call is named so.", $"Begin with {Quote.Of((NearestName.Of(first, names) ?? names.FirstOrDefault() ?? "call1") + ".message.")}."));
            }
        }
    }
}
