using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A column of a user, account or entitlement that a template reads, such as <c>user.email</c>.</summary>
/// <param name="Access">The expression that reads it.</param>
/// <param name="Variable">The variable in front of it.</param>
/// <param name="Name">The column as written.</param>
/// <param name="Catalogue">The columns there are.</param>
internal sealed record BoundColumn(Property Access, string Variable, string Name, ColumnCatalogue Catalogue)
{
    private static readonly Dictionary<string, ColumnCatalogue> Catalogues = new(StringComparer.Ordinal)
    {
        ["user"] = UserColumns.Catalogue,
        ["userManager"] = UserColumns.Catalogue,
        ["account"] = AccountColumns.Catalogue,
        ["managerAccount"] = AccountColumns.Catalogue,
        ["entitlementValue"] = EntitlementColumns.Catalogue,
    };

    // What a person, account or entitlement cannot be without.
    private static readonly HashSet<string> Mandatory = new(
        ["user.username", "user.firstname", "user.lastname", "user.email", "user.systemUserName", "user.statuskey", "account.accountID", "account.name", "entitlementValue.entitlementID", "entitlementValue.entitlement_value"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FreeTexts = new(
        [
            "firstname", "lastname", "middlename", "preferedFirstName", "displayname", "title", "street", "city", "companyname", "jobDescription", "jobcodedesc",
            "comments", "description", "entitlement_value", "entitlement_glossary",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] FreeFamilies = ["location", "department", "customproperty"];

    /// <summary>As written: variable and column.</summary>
    public string Path => $"{Variable}.{Name}";

    /// <summary>True when it may be empty.</summary>
    public bool MayBeNull => !Mandatory.Contains(Path);

    /// <summary>True when people write what they like into it, so that it may hold quotes, blanks and line breaks.</summary>
    public bool IsFreeText => FreeTexts.Contains(Name) || Array.Exists(FreeFamilies, family => Name.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the column holds; null when there is no such column.</summary>
    public ColumnKind? Kind => Catalogue.TryFind(Name, out var column) ? column.Kind : null;

    /// <summary>The column an expression reads; null when it reads none.</summary>
    public static BoundColumn? Of(SyntaxNode node)
        => node is Property { Target: Variable { Path: { } variable }, Name: { } name } property && Catalogues.TryGetValue(variable, out var catalogue)
            ? new BoundColumn(property, variable, name, catalogue)
            : null;
}
