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
        Calls = [.. PackCalls.Of(pack)];
        Authentications = [.. PackCalls.Authentications(pack.Find(AttributeNames.Connection))];
        Templates = [.. PackTemplates.Of(pack, Calls)];
        templatesByNode = Templates.DistinctBy(template => template.Node).ToDictionary(template => (SourceNode)template.Node);
        templatesByCall = Templates.Where(template => template.Call is not null).ToLookup(template => template.Call!.Node);
        bodies = new(() => [.. Calls.Select(call => CallBody.Of(call, this)).OfType<CallBody>()]);
        addresses = new(() => [.. Calls.Where(call => call.Url is not null).Select(call => new CallAddress(call, call.Url!, UrlParts.Of(this, call.Url!)))]);
        routes = new(() => Calls.DistinctBy(call => call.Http).ToDictionary(call => call.Http, call => RouteSearch.For(this, call)));
    }

    private readonly Lazy<IReadOnlyList<CallBody>> bodies;
    private readonly Lazy<IReadOnlyList<CallAddress>> addresses;
    private readonly Lazy<Dictionary<SourceObject, RouteSearch>> routes;
    private readonly Dictionary<SourceNode, PackTemplate> templatesByNode;
    private readonly ILookup<SourceObject, PackTemplate> templatesByCall;

    public Pack Pack { get; }

    public LintOptions Options { get; }

    /// <summary>Every HTTP call, in the order of attributes and places.</summary>
    public IReadOnlyList<PackCall> Calls { get; }

    public IEnumerable<PackCall> ProvisioningCalls => Calls.Where(call => call.Kind == CallKind.Provisioning);

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
    public IReadOnlyList<SourceMember> EntitlementTypes => [.. PackCalls.EntitlementTypes(Entitlements)];

    /// <summary>The template a string is; null when EIC takes it as it is.</summary>
    public PackTemplate? TemplateOf(SourceNode node) => templatesByNode.GetValueOrDefault(node);

    /// <summary>What the target's route table says about a call.</summary>
    public RouteSearch RouteOf(PackCall call) => routes.Value[call.Http];

    /// <summary>The templates of one call.</summary>
    public IEnumerable<PackTemplate> TemplatesOf(PackCall call) => templatesByCall[call.Node];

    /// <summary>The calls of one attribute.</summary>
    public IEnumerable<PackCall> CallsOf(string attribute) => Calls.Where(call => call.Attribute.Name == attribute);
}
