using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The processingType is one EIC knows.</summary>
internal sealed class UnknownProcessingType : LintRule
{
    public override RuleDescription Description { get; } = new("import/unknown-processing-type", Severity.Error, "own")
    {
        Title = "The processingType is one EIC knows",
        Why = "Imports know SequentialAndIterative; links know acctToEntMapping, entToAcctMapping, httpEntToAcct, httpAcctToEnt and http; owners httpOwner (vendor-documented).",
        Consequence = "EIC does not know what to do, and the section does nothing or fails.",
        Before =
            """
            "processingType": "accToEntMapping"
            """,
        After =
            """
            "processingType": "acctToEntMapping"
            """,
    };

    private static readonly string[] Records = ["SequentialAndIterative"];
    private static readonly string[] Links = ["acctToEntMapping", "entToAcctMapping", "httpEntToAcct", "httpAcctToEnt", "http", .. Records];

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(Wrong([context.Accounts, context.Entitlements], Records).Concat(Wrong([context.AccessLinks, .. context.Calls.Where(call => call.Kind == CallKind.LinkImport).Select(call => call.Node)], [.. Links, "httpOwner"])));

    private IEnumerable<LintFinding> Wrong(IEnumerable<SourceObject?> sections, string[] known)
        => sections.Select(section => section?.FindString("processingType")).OfType<SourceString>().Where(type => !known.Contains(type.Value, StringComparer.Ordinal))
            .Select(type => Found(type, $"There is no processingType {Quote.Of(type.Value)} here.", $"Write {Quote.Of(NearestName.Of(type.Value, known) ?? known[0])}."));
}
