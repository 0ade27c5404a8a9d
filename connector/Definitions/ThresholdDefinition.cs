namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// What an import does to accounts and entitlements it no longer sees, and up to how many
/// (<c>statusAndThresholdConfig</c>, or the STATUS_THRESHOLD_CONFIG attribute).
/// </summary>
public sealed class ThresholdDefinition
{
    private ThresholdDefinition(ObjectReader reader)
    {
        StatusColumn = reader.Text("statusColumn");
        ActiveStatus = reader.Texts("activeStatus");
        InactivateMissingAccounts = reader.Boolean("inactivateAccountsNotInFile");
        MissingAccountsAction = reader.Text("accountsNotInImportAction");
        AccountThreshold = reader.Integer("accountThresholdValue");
        DeleteLinks = reader.Boolean("deleteLinks");
        DeleteLinksOfActiveAccounts = reader.Boolean("deleteAccEntForActiveAccounts");
        CorrelateInactiveAccounts = reader.Boolean("correlateInactiveAccounts");
        InactivateMissingEntitlements = reader.Boolean("inactivateEntsNotInFeed");
        EntitlementThresholds = ReadEntitlementThresholds(reader);
        LockedStatusColumn = reader.Text("lockedStatusColumn");
        Locked = reader.Object("lockedStatusMapping")?.Texts("Locked") ?? [];
        Unlocked = reader.Object("lockedStatusMapping")?.Texts("Unlocked") ?? [];
    }

    /// <summary>The account column that holds the target's status.</summary>
    public Setting<string>? StatusColumn { get; }

    /// <summary>The values of it that mean active; every other means inactive.</summary>
    public IReadOnlyList<Setting<string>> ActiveStatus { get; }

    /// <summary>True: missing accounts become inactive and come back; false or absent: they are suspended and renamed.</summary>
    public Setting<bool>? InactivateMissingAccounts { get; }

    /// <summary>The newer spelling of what happens to missing accounts, such as <c>Suspend</c>.</summary>
    public Setting<string>? MissingAccountsAction { get; }

    /// <summary>More missing accounts than this, and none is touched.</summary>
    public Setting<int>? AccountThreshold { get; }

    /// <summary>Whether the links of accounts that become inactive are removed.</summary>
    public Setting<bool>? DeleteLinks { get; }

    /// <summary>Whether links of active accounts that the import no longer reports are removed.</summary>
    public Setting<bool>? DeleteLinksOfActiveAccounts { get; }

    /// <summary>Whether inactive accounts are given to users too.</summary>
    public Setting<bool>? CorrelateInactiveAccounts { get; }

    /// <summary>Whether missing entitlements become inactive.</summary>
    public Setting<bool>? InactivateMissingEntitlements { get; }

    /// <summary>Per entitlement type: more missing entitlements than this, and none is touched.</summary>
    public IReadOnlyDictionary<string, Setting<int>> EntitlementThresholds { get; }

    /// <summary>The account column that holds whether the target locked the account (seen with other connectors).</summary>
    public Setting<string>? LockedStatusColumn { get; }

    /// <summary>The values of it that mean locked.</summary>
    public IReadOnlyList<Setting<string>> Locked { get; }

    /// <summary>The values of it that mean unlocked.</summary>
    public IReadOnlyList<Setting<string>> Unlocked { get; }

    internal static ThresholdDefinition? Read(ObjectReader? reader) => reader is null ? null : new(reader);

    private static SortedDictionary<string, Setting<int>> ReadEntitlementThresholds(ObjectReader reader)
    {
        var thresholds = new SortedDictionary<string, Setting<int>>(StringComparer.Ordinal);
        var types = reader.Object("entThresholdValue")?.Object("entType");
        foreach (var (member, type) in types?.Objects() ?? [])
        {
            if (type.Integer("ent") is { } limit)
                thresholds[member.Name] = limit;
        }

        return thresholds;
    }
}
