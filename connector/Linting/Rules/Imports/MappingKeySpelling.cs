using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The keys of a link mapping are spelled as documented.</summary>
internal sealed class MappingKeySpelling : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-key-spelling", Severity.Note, "own")
    {
        Title = "The keys of a link mapping are spelled as documented",
        Why = "Documented are listPath, idPath and keyField. Other spellings are seen (IdPath, KeyField, listField) and seem to work, but nobody promises it.",
        Before =
            """
            "roles": { "listPath": "roles", "IdPath": "uniqueId", "KeyField": "entitlementID" }
            """,
        After =
            """
            "roles": { "listPath": "roles", "idPath": "uniqueId", "keyField": "entitlementID" }
            """,
        CanBeMended = true,
    };

    private static readonly string[] Documented = ["listPath", "idPath", "keyField"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var mapping in (context.Accounts?.FindObject("acctEntMappings")?.Members ?? []).Select(member => member.Value).OfType<SourceObject>())
        {
            foreach (var member in mapping.Members)
            {
                var meant = member.Name == "listField" && mapping.Find("listPath") is null ? "listPath" : Documented.FirstOrDefault(name => string.Equals(name, member.Name, StringComparison.OrdinalIgnoreCase));
                if (meant is not null && meant != member.Name)
                    findings.Add(Found(member.NameLocation, $"{Quote.Of(member.Name)} is documented as {Quote.Of(meant)}.", $"Rename it to {meant}.", member.Rename(meant)));
            }
        }
    }
}
