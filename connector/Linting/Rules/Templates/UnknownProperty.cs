using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Attributes of persons, accounts and entitlements exist.</summary>
internal sealed class UnknownProperty : LintRule
{
    public override RuleDescription Description { get; } = new("template/unknown-property", Severity.Error, "X02")
    {
        Title = "Attributes of persons, accounts and entitlements exist, case included",
        Why = "A column is bound under one exact name: user.systemUserName is there, user.systemusername is not (vendor-documented). Two of 54 published packages name a column that does not exist.",
        Consequence = "EIC cannot evaluate the text: the task fails before anything is sent.",
        Before =
            """
            "httpParams": "{\"login\": \"${user.systemusername}\"}"
            """,
        After =
            """
            "httpParams": "{\"login\": \"${user.systemUserName}\"}"
            """,
        CanBeMended = true,
    };

    private const string Encrypted = "encryptedCp";

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Call is null or { Kind: CallKind.Provisioning }))
        {
            foreach (var column in template.Nodes.Select(BoundColumn.Of).OfType<BoundColumn>())
            {
                if (column.Catalogue.TryFindExactly(column.Name, out _) || IsEncrypted(column.Name))
                    continue;
                var isOtherCase = column.Catalogue.TryFind(column.Name, out var meant);
                var nearest = meant?.Name ?? NearestName.Of(column.Name, column.Catalogue.Names);
                findings.Add(Found(
                    template.LocationAt(column.Access.Offset),
                    isOtherCase ? $"{Quote.Of(column.Name)} is not there in this case." : $"An {column.Catalogue.Table} has no {Quote.Of(column.Name)}.".Replace("An user", "A user", StringComparison.Ordinal),
                    nearest is null ? "Use a column there is." : isOtherCase ? $"Write {Quote.Of(nearest)}." : $"Did you mean {Quote.Of(nearest)}?",
                    isOtherCase ? Edit(template, column, nearest!) : null));
            }
        }
    }

    private static TextEdit Edit(PackTemplate template, BoundColumn column, string name)
    {
        var start = template.Start + column.Access.Offset;
        return template.Node.ReplaceValue(start, start + column.Name.Length, name);
    }

    // user.encryptedCp7: the encrypted value of a custom property (vendor-documented).
    private static bool IsEncrypted(string name)
        => name.StartsWith(Encrypted, StringComparison.Ordinal) && name.Length > Encrypted.Length && name[Encrypted.Length..].All(char.IsAsciiDigit);
}
