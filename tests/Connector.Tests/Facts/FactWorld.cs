using System.Text;
using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>An EIC as a case describes it, and what it did.</summary>
internal sealed class FactWorld : IDisposable
{
    private readonly FactCase fact;

    /// <param name="fact">The case.</param>
    /// <param name="limits">How long bodies may be; null: as usual.</param>
    public FactWorld(FactCase fact, BodyLimits? limits = null)
    {
        this.fact = fact;
        Target = new FactTarget(fact.Json["target"] as JsonObject ?? [], Clock);
        var read = PackReader.Read("test", fact.Attributes().Select(attribute => new PackFile($"{attribute.Attribute}.json", Encoding.UTF8.GetBytes(attribute.Json))));
        var pack = read.Pack ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
        var creation = EicSystem.Create(pack, Repository, new EicOptions { CreateHandler = () => Target, Clock = Clock, Seed = 1, Switches = Switches(), BodyLimits = limits ?? BodyLimits.Default });
        Eic = creation.System;
        Diagnostics.AddRange(creation.Problems);
        Repository.Connections.Update(Repository.Connections.Find("test")! with { DefaultSavRole = Text("defaultSavRole") });
        if (fact.Json["systemSettings"] is JsonObject settings)
            Eic.Configure(system => system with { ProvisioningTries = settings["tries"]?.GetValue<int>() ?? system.ProvisioningTries });
        foreach (var endpoint in fact.Json["endpoints"] as JsonArray ?? [])
            Repository.Systems.Add(new Endpoint { Name = endpoint!.GetValue<string>(), SecuritySystemKey = Eic.SecuritySystem.Key });
        foreach (var user in fact.Json["users"] as JsonArray ?? [])
            Repository.Users.Add(Columns((JsonObject)user!));
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public FactTarget Target { get; }

    public IdentityRepository Repository { get; } = IdentityRepository.CreateInMemory();

    public EicSystem Eic { get; }

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<string> Outcomes { get; } = [];

    /// <summary>Does every step of the case.</summary>
    public async Task PlayAsync()
    {
        foreach (var step in fact.Json["do"]!.AsArray().Select(step => step!.GetValue<string>()))
            await PlayAsync(step.Split(' ', 4));
    }

    public void Dispose()
    {
        Eic.Dispose();
        Repository.Dispose();
        Target.Dispose();
    }

    private async Task PlayAsync(string[] words)
    {
        switch (words)
        {
            case ["test"]:
                var test = await Eic.TestConnectionAsync();
                Outcomes.Add(test.Succeeded ? "Success" : "Failed");
                Diagnostics.AddRange(test.Diagnostics);
                break;
            case ["import", var what, .. var how]:
                var kind = what switch { "users" => JobKind.ImportUsers, "accounts" => JobKind.ImportAccounts, _ => JobKind.ImportAccess };
                var result = await Eic.ImportAsync(kind, how is ["incremental"]);
                Outcomes.Add(result.Run.Outcome.ToString());
                Diagnostics.AddRange(result.Diagnostics);
                break;
            case ["request", var what, var user, .. var entitlement]:
                Outcomes.Add((await RequestAsync(Enum.Parse<TaskKind>(what), Repository.Users.Find(user)!, entitlement.FirstOrDefault())).Tasks[^1].State.ToString());
                break;
            case ["provision"]:
                var run = await Eic.ProvisionAsync();
                Outcomes.Add(run.Run.Outcome.ToString());
                Diagnostics.AddRange(run.Outcomes.SelectMany(outcome => outcome.Diagnostics));
                break;
            case ["wait", var seconds]:
                Clock.Advance(TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            default:
                throw new InvalidOperationException($"'{string.Join(' ', words)}' is no step.");
        }
    }

    private Task<RequestResult> RequestAsync(TaskKind kind, User user, string? entitlement)
    {
        var details = new RequestDetails { Justification = "because", Approvers = "boss", Attributes = fact.Json["attributes"]?.ToJsonString() };
        if (kind == TaskKind.NewAccount)
            return Eic.RequestAccountAsync(user, details);

        var wanted = entitlement is null ? null : Entitlement(entitlement.Split('/', 2));
        var account = Repository.Accounts.OfUser(user.Key, Eic.Endpoint.Key).LastOrDefault();
        return kind switch
        {
            TaskKind.AddAccess when account is null => Eic.RequestAccessAsync(user, wanted!, details),
            TaskKind.AddAccess => Eic.RequestAccessAsync(account, wanted!, details),
            TaskKind.RemoveAccess => Eic.RequestRemovalOfAccessAsync(account!, wanted!, details),
            _ => Eic.RequestAsync(kind, account!, details),
        };
    }

    private Entitlement Entitlement(string[] name)
    {
        var type = Repository.Entitlements.FindType(Eic.Endpoint.Key, name[0])
            ?? Repository.Entitlements.Add(new EntitlementType { EndpointKey = Eic.Endpoint.Key, Name = name[0] });
        return Repository.Entitlements.Where(type, "entitlementID", name[1]).FirstOrDefault()
            ?? Repository.Entitlements.Add(type.Key, new Dictionary<string, string?> { ["entitlementID"] = name[1], ["entitlement_value"] = name[1] });
    }

    private EicSwitches Switches() =>
        (fact.Json["switches"] as JsonObject ?? []).Aggregate(
            EicSwitches.Default,
            (switches, choice) => switches.With(EicSwitchCatalogue.Find(choice.Key)!, choice.Value!.GetValue<string>()));

    private string? Text(string name) => fact.Json[name]?.GetValue<string>();

    private static Dictionary<string, string?> Columns(JsonObject columns) => columns.ToDictionary(column => column.Key, column => column.Value?.GetValue<string>());
}
