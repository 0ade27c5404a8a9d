using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The <c>accountParams</c> of an ImportAccountEntJSON.</summary>
public sealed class AccountImportDefinition
{
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

        // The vendor's table has these under acctEntParams, its samples here; both are taken.
        UpdateInactive = reader.Boolean("includeExistingInActiveAccounts") ?? access?.Boolean("includeExistingInActiveAccounts");
        CreateUsers = reader.Boolean("createUsers") ?? access?.Boolean("createUsers");
        AdminName = reader.Text("adminName") ?? access?.Text("adminName");
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

    /// <summary>Whether accounts that are inactive in EIC are updated too (<c>includeExistingInActiveAccounts</c>).</summary>
    public Setting<bool>? UpdateInactive { get; }

    /// <summary>Whether an account without a user gets one of its name (<c>createUsers</c>).</summary>
    public Setting<bool>? CreateUsers { get; }

    /// <summary>The manager of users made that way; absent: <c>admin</c>.</summary>
    public Setting<string>? AdminName { get; }

    /// <summary>What happens to missing accounts.</summary>
    public ThresholdDefinition? Thresholds { get; }

    internal static AccountImportDefinition? Read(ObjectReader? reader, ObjectReader? access) =>
        reader is null || reader.Node.Members.Count == 0 ? null : new(reader, access);
}
