namespace OpsRampHarness.Conformance.Mutations;

/// <summary>
/// Every kind of mistake that is made on purpose. The list was fixed before the checks were measured with it: it holds what
/// people do to these JSONs, whether a check is known to find it or not.
/// </summary>
internal static class MutationCatalogue
{
    /// <summary>All of them, in the order they are applied and listed.</summary>
    public static IReadOnlyList<MutationOperator> All { get; } =
    [
        new("drop-setting", "a setting is missing", StructureMutations.DropSetting),
        new("drop-call", "a call is missing", StructureMutations.DropCall),
        new("swap-calls", "two calls have each other's place", StructureMutations.SwapCalls),
        new("swap-names", "two calls have each other's name", StructureMutations.SwapNames),
        new("swap-attributes", "two columns have each other's value", StructureMutations.SwapAttributes),
        new("negate", "yes and no are mixed up", SettingMutations.Negate),
        new("wrong-number", "a number is wrong", SettingMutations.WrongNumber),
        new("wrong-status-list", "the list of status codes is wrong", SettingMutations.WrongStatusList),
        new("wrong-connection", "the authentication is misspelt", SettingMutations.WrongConnection),
        new("wrong-list", "the path to the records is misspelt", SettingMutations.WrongList),
        new("wrong-path-in-answer", "a path into an answer is misspelt", SettingMutations.WrongPathInAnswer),
        new("swap-key", "the key is another column", SettingMutations.SwapKey),
        new("typo-in-column", "a column is misspelt", NameMutations.TypoInColumn),
        new("typo-in-entitlement-type", "an entitlement type is misspelt", NameMutations.TypoInEntitlementType),
        new("typo-in-header", "a header is misspelt", NameMutations.TypoInHeader),
        new("typo-in-setting", "the name of a setting is misspelt", NameMutations.TypoInSetting),
        new("change-method", "the method is another", RequestMutations.ChangeMethod),
        new("wrong-path", "the path of a URL is wrong", RequestMutations.WrongPath),
        new("wrong-host", "the host of a URL is another", RequestMutations.WrongHost),
        new("wrong-tenant", "the tenant of a URL is another", RequestMutations.WrongTenant),
        new("drop-query", "a query parameter is missing", RequestMutations.DropQuery),
        new("wrong-content-type", "the content type is another", RequestMutations.WrongContentType),
        new("blank-binding", "nothing is put where a value belongs", BindingMutations.Blank),
        new("typo-in-variable", "a variable is misspelt", BindingMutations.TypoInVariable),
        new("other-variable", "another attribute is put in", BindingMutations.OtherVariable),
        new("unescape", "a value is put between quotes as it is", BindingMutations.Unescape),
        new("typo-in-body", "a field of the body is misspelt", BindingMutations.TypoInBody),
    ];
}
