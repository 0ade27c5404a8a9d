namespace OpsRampHarness.Conformance.Checks;

/// <summary>The operations the integration guide documents, in its order; the denominator of coverage.</summary>
public static class DocumentedOperations
{
    /// <summary>Their ids, as used in <see cref="Runs.CaseResult.Operation"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "test-connection",
        "import-accounts",
        "import-roles",
        "import-groups",
        "link-accounts",
        "create-account",
        "update-account",
        "add-access-role",
        "add-access-group",
        "enable-account",
        "disable-account",
        "remove-account",
    ];
}
