using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>customproperty31 holds nothing but mapping information.</summary>
internal sealed class MappingOverwritten : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-overwritten", Severity.Warning, "I20")
    {
        Title = "customproperty31 holds nothing but mapping information",
        Why = "The column is reserved when STORE#ACC#ENT#MAPPINGINFO is used (vendor-documented, though a vendor sample breaks it).",
        Consequence = "One of the two values overwrites the other; either the data or the links are lost.",
        Before =
            """
            "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"   …   "customproperty31": "phone~#~char"      // in call2
            """,
        After =
            """
            "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"   …   "customproperty30": "phone~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(ImportSections.StoresMapping(context)
            ? ImportSections.AccountColumnsOf(context).Where(column => column.Is(AccountColumns.MappingInformation) && !column.StoresMapping)
                .Select(column => Found(column.Member.NameLocation, "customproperty31 is reserved for the mapping information that another call stores there.", "Use another custom property."))
            : []);
}
