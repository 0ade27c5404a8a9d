using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The <c>accountParams</c> of an ImportAccountEntJSON.</summary>
public sealed class AccountImportDefinition
{
    private readonly PlacedSettings own;
    private readonly PlacedSettings misplaced;

    private AccountImportDefinition(ObjectReader reader, ObjectReader? access)
    {
        Location = reader.Node.Location;
        Connection = reader.Text("connection");
        Calls = ImportCallDefinition.Read(reader.Object("call"), AccountColumns.Catalogue);
        Mappings =
        [
            .. (reader.Object("acctEntMappings")?.Objects() ?? []).Select(item => InlineMappingDefinition.Read(
                item.Member.Name, item.Member.NameLocation, item.Reader, EntitlementColumns.Catalogue, "importAsEntitlement")),
        ];
        Verdict = VerdictDefinition.Read(reader);
        KeepWhenFailed = reader.Boolean("doNotChangeIfFailed");

        own = PlacedSettings.Read(reader);
        misplaced = PlacedSettings.Read(access);
        Thresholds = ThresholdDefinition.Read(reader.Object("statusAndThresholdConfig"));
    }

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The authentication of calls that name none.</summary>
    public Setting<string>? Connection { get; }

    /// <summary>The calls in their order.</summary>
    public IReadOnlyList<ImportCallDefinition> Calls { get; }

    /// <summary>The entitlements an account record embeds.</summary>
    public IReadOnlyList<InlineMappingDefinition> Mappings { get; }

    /// <summary>When a call that says nothing itself counts as done.</summary>
    public VerdictDefinition Verdict { get; }

    /// <summary>Whether a failed call keeps EIC from inactivating anything (<c>doNotChangeIfFailed</c>).</summary>
    public Setting<bool>? KeepWhenFailed { get; }

    /// <summary>What happens to missing accounts.</summary>
    public ThresholdDefinition? Thresholds { get; }

    /// <summary>Whether accounts that are inactive in EIC are updated too.</summary>
    internal bool UpdatesInactive(ConsultedSwitches switches) => Placed(settings => settings.UpdateInactive, switches)?.Value == true;

    /// <summary>Whether an account without a user gets one of its name.</summary>
    internal bool CreatesUsers(ConsultedSwitches switches) => Placed(settings => settings.CreateUsers, switches)?.Value == true;

    /// <summary>The manager of users made that way; null: EIC's default.</summary>
    internal string? AdminName(ConsultedSwitches switches) => Placed(settings => settings.AdminName, switches)?.Value;

    internal static AccountImportDefinition? Read(ObjectReader? reader, ObjectReader? access) =>
        reader is null || reader.Node.Members.Count == 0 ? null : new(reader, access);

    private Setting<T>? Placed<T>(Func<PlacedSettings, Setting<T>?> read, ConsultedSwitches switches) =>
        read(own) ?? (read(misplaced) is { } found && !switches.IsTurned(EicSwitchCatalogue.MisplacedAccountSettings) ? found : null);
}
