using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The <c>entitlementParams</c> of an ImportAccountEntJSON.</summary>
public sealed class EntitlementImportDefinition
{
    private EntitlementImportDefinition(ObjectReader reader)
    {
        Location = reader.Node.Location;
        Connection = reader.Text("connection");
        Types =
        [
            .. (reader.Object("entTypes")?.Objects() ?? [])
                .Select(item => EntitlementTypeDefinition.Read(item.Member, item.Reader))
                .OrderBy(type => type.Order?.Value ?? 0),
        ];
        Verdict = VerdictDefinition.Read(reader);
        KeepWhenFailed = reader.Boolean("doNotChangeIfFailed");
    }

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The authentication of calls that name none.</summary>
    public Setting<string>? Connection { get; }

    /// <summary>The entitlement types in their order.</summary>
    public IReadOnlyList<EntitlementTypeDefinition> Types { get; }

    /// <summary>When a call that says nothing itself counts as done.</summary>
    public VerdictDefinition Verdict { get; }

    /// <summary>Whether a failed call keeps EIC from inactivating anything (<c>doNotChangeIfFailed</c>).</summary>
    public Setting<bool>? KeepWhenFailed { get; }

    internal static EntitlementImportDefinition? Read(ObjectReader? reader) =>
        reader is null || reader.Node.Members.Count == 0 ? null : new(reader);
}
