using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Jobs;

namespace OpsRampHarness.Connector.Tests.Provisioning;

/// <summary>An EIC that knows Jane, her account and two entitlement types, with provisioning JSONs of the test's making.</summary>
internal sealed class ProvisioningWorld : IDisposable
{
    public ProvisioningWorld(FakeTarget target, EicSwitches? switches, params (string Attribute, string Json)[] attributes)
    {
        World = new EicWorld(target, switches, attributes);
        Jane = World.AddUser("jdoe", ("firstname", "Jane"), ("email", "jane@x.test"), ("customproperty7", null));
        Crew = Repository.Entitlements.Add(new EntitlementType { EndpointKey = Eic.Endpoint.Key, Name = "Crew" });
        Rank = Repository.Entitlements.Add(new EntitlementType { EndpointKey = Eic.Endpoint.Key, Name = "Rank" });
        DayCrew = Repository.Entitlements.Add(Crew.Key, new Dictionary<string, string?> { ["entitlementID"] = "c1", ["entitlement_value"] = "Day crew" });
        Captain = Repository.Entitlements.Add(Rank.Key, new Dictionary<string, string?> { ["entitlementID"] = "r1", ["entitlement_value"] = "Captain" });
    }

    public ProvisioningWorld(FakeTarget target, params (string Attribute, string Json)[] attributes)
        : this(target, null, attributes)
    {
    }

    public EicWorld World { get; }

    public Connector.Jobs.EicSystem Eic => World.Eic;

    public IdentityRepository Repository => World.Repository;

    public User Jane { get; }

    public EntitlementType Crew { get; }

    public EntitlementType Rank { get; }

    public Entitlement DayCrew { get; }

    public Entitlement Captain { get; }

    public Account AddAccount(string? id = "u1") => Repository.Accounts.Add(
        Eic.Endpoint.Key, Jane.Key, new Dictionary<string, string?> { ["name"] = "jdoe", ["accountID"] = id, ["status"] = AccountStatus.Active });

    public static string Call(string name, string url, string more = "") => $$$"""
        {"name": "{{{name}}}", "connection": "a1", "url": "{{{url}}}", "httpMethod": "POST", {{{more}}}
         "httpHeaders": {"Authorization": "${access_token}"}, "httpContentType": "application/json", "successResponses": {"statusCode": [200, 201]}}
        """;

    public static string Calls(string before, params string[] calls) => $$"""{ {{before}} "call": [{{string.Join(',', calls)}}]}""";

    public void Dispose() => World.Dispose();
}
