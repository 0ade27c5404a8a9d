using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>What the attributes of a pack say, typed, with the place of every value.</summary>
public sealed class ConnectorDefinition
{
    private readonly List<ProvisioningDefinition> provisioning = [];

    private ConnectorDefinition(Pack pack, List<Diagnostic> problems)
    {
        Connection = Root(pack, "ConnectionJSON") is { } connection ? ConnectionDefinition.Read(connection, problems) : null;
        Import = Root(pack, "ImportAccountEntJSON") is { } import ? ImportDefinition.Read(import, problems) : null;
        Users = Root(pack, "ImportUserJSON") is { } users ? UserImportDefinition.Read(users, problems) : null;
        Thresholds = Import?.Accounts?.Thresholds
            ?? (Root(pack, "STATUS_THRESHOLD_CONFIG") is { } thresholds
                ? ThresholdDefinition.Read(Unwrapped(new ObjectReader(thresholds, problems)))
                : null);
        Config = Root(pack, "ConfigJSON") is { } config ? ConfigDefinition.Read(config, problems) : null;
        PasswordPolicy = Root(pack, "PasswdPolicyJSON") is { } policy ? PasswordPolicyDefinition.Read(policy, problems) : PasswordPolicyDefinition.Default;
        EndpointFilters = Root(pack, "ENDPOINTS_FILTER") is { } filter ? EndpointFilterDefinition.Read(filter, problems) : [];
        foreach (var attribute in Unsupported.Where(name => Root(pack, name) is { Members.Count: > 0 }))
        {
            problems.Add(Diagnostic.Note(
                "definition/unsupported-attribute",
                Root(pack, attribute)!.Location,
                $"{attribute} is unsupported: the harness does not run it.",
                "EIC runs it; nothing here is known about what it would do.",
                "Test it in a tenant."));
        }

        foreach (var attribute in ProvisioningAttributes.Names)
        {
            if (Root(pack, attribute) is { } root)
                provisioning.Add(ProvisioningDefinition.Read(attribute, root, problems));
        }

        if (pack.Find("ConnectionJSON") is null)
        {
            problems.Add(Diagnostic.Error(
                "definition/no-connection-json", null, "The pack has no ConnectionJSON.", "EIC has no token for any call.", "Add ConnectionJSON.json."));
        }
    }

    /// <summary>The attributes that EIC runs and this harness does not.</summary>
    public static IReadOnlyList<string> Unsupported { get; } =
    [
        "CreateTicketJSON", "TicketStatusJSON", "SendOtpJSON", "ValidateOtpJSON", "AddFFIDAccessJSON", "RemoveFFIDAccessJSON", "MODIFYUSERDATAJSON",
        "PAM_CONFIG", "ApplicationDiscoveryJSON", "CreateEntitlementJSON", "UpdateEntitlementJSON", "DeleteEntitlementJSON",
    ];

    /// <summary>The authentications; null when there is no usable ConnectionJSON.</summary>
    public ConnectionDefinition? Connection { get; }

    /// <summary>The imports; null when there is no ImportAccountEntJSON.</summary>
    public ImportDefinition? Import { get; }

    /// <summary>The import of users; null when there is no ImportUserJSON.</summary>
    public UserImportDefinition? Users { get; }

    /// <summary>What happens to what an import no longer sees.</summary>
    public ThresholdDefinition? Thresholds { get; }

    /// <summary>Time-outs and limits; null when there is no ConfigJSON.</summary>
    public ConfigDefinition? Config { get; }

    /// <summary>What a generated password must have.</summary>
    public PasswordPolicyDefinition PasswordPolicy { get; }

    /// <summary>How an import is split over endpoints; none: it is not.</summary>
    public IReadOnlyList<EndpointFilterDefinition> EndpointFilters { get; }

    /// <summary>The JSON that does a kind of task; null when the pack has none.</summary>
    public ProvisioningDefinition? Provisioning(TaskKind kind) => provisioning.Find(json => json.Attribute == ProvisioningAttributes.Of(kind));

    /// <summary>Reads a pack's attributes; what cannot be read is reported and left out.</summary>
    public static ConnectorDefinition Read(Pack pack, out IReadOnlyList<Diagnostic> problems)
    {
        var found = new List<Diagnostic>();
        var definition = new ConnectorDefinition(pack, found);
        problems = found;
        return definition;
    }

    private static ObjectReader Unwrapped(ObjectReader reader) => reader.Object("statusAndThresholdConfig") ?? reader;

    private static SourceObject? Root(Pack pack, string attribute) => pack.Find(attribute)?.Root;
}
