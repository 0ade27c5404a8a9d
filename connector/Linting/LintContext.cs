using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>A pack as the rules look at it; what several rules need is found once.</summary>
internal sealed class LintContext
{
    public LintContext(Pack pack, LintOptions options)
    {
        Pack = pack;
        Options = options;
        Calls = PackCalls.Of(pack);
        Authentications = PackCalls.Authentications(pack.Find(AttributeNames.Connection));
        EntitlementTypes = PackCalls.EntitlementTypes(Entitlements);
        Templates = PackTemplates.Of(pack, Calls);
        foreach (var template in Templates)
        {
            templatesByNode.TryAdd(template.Node, template);
            if (template.Call is { } call)
                OfCall(call).Add(template);
        }

        bodies = new(() => CallBody.AllOf(this));
        addresses = new(() => CallAddress.AllOf(this));
        routes = new(() => RouteSearch.ForAll(this));
    }

    private readonly Lazy<IReadOnlyList<CallBody>> bodies;
    private readonly Lazy<IReadOnlyList<CallAddress>> addresses;
    private readonly Lazy<Dictionary<SourceNode, RouteSearch>> routes;
    private readonly Dictionary<SourceNode, PackTemplate> templatesByNode = [];
    private readonly Dictionary<SourceNode, List<PackTemplate>> templatesByCall = [];

    public Pack Pack { get; }

    public LintOptions Options { get; }

    /// <summary>Every HTTP call, in the order of attributes and places.</summary>
    public IReadOnlyList<PackCall> Calls { get; }

    public IEnumerable<PackCall> ProvisioningCalls => Calls.Where(call => call.Kind == CallKind.Provisioning);

    /// <summary>The headers of all calls.</summary>
    public IEnumerable<SourceMember> Headers
    {
        get
        {
            foreach (var call in Calls)
            {
                foreach (var header in call.Headers?.Members ?? [])
                    yield return header;
            }
        }
    }

    /// <summary>The named authentications of the ConnectionJSON.</summary>
    public IReadOnlyList<SourceMember> Authentications { get; }

    /// <summary>Every text that EIC evaluates as a template.</summary>
    public IReadOnlyList<PackTemplate> Templates { get; }

    /// <summary>The bodies that are meant to be JSON, read with their holes.</summary>
    public IReadOnlyList<CallBody> Bodies => bodies.Value;

    /// <summary>The host tokens come from, which is the target's; null when it is not known.</summary>
    public string? TokenHost => Addresses.FirstOrDefault(address => address is { Call.Kind: CallKind.Token, Parts.Host: not null })?.Parts.Host;

    /// <summary>The URLs of all calls that have one, taken apart.</summary>
    public IReadOnlyList<CallAddress> Addresses => addresses.Value;

    public SourceObject? Import => Pack.Find(AttributeNames.ImportAccountEnt)?.Root;

    public SourceObject? Accounts => Import?.FindObject("accountParams");

    public SourceObject? Entitlements => Import?.FindObject("entitlementParams");

    public SourceObject? AccessLinks => Import?.FindObject("acctEntParams");

    /// <summary>The entitlement types that the import knows.</summary>
    public IReadOnlyList<SourceMember> EntitlementTypes { get; }

    /// <summary>The template a string is; null when EIC takes it as it is.</summary>
    public PackTemplate? TemplateOf(SourceNode node) => templatesByNode.GetValueOrDefault(node);

    /// <summary>What the target's route table says about a call.</summary>
    public RouteSearch RouteOf(PackCall call) => routes.Value[call.Http];

    /// <summary>The templates of one call.</summary>
    public IReadOnlyList<PackTemplate> TemplatesOf(PackCall call) => templatesByCall.TryGetValue(call.Node, out var templates) ? templates : [];

    /// <summary>The calls of one attribute.</summary>
    public IEnumerable<PackCall> CallsOf(string attribute) => Calls.Where(call => call.Attribute.Name == attribute);

    private List<PackTemplate> OfCall(PackCall call)
    {
        if (!templatesByCall.TryGetValue(call.Node, out var templates))
            templatesByCall[call.Node] = templates = [];
        return templates;
    }
}
