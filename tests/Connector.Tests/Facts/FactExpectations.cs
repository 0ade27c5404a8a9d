using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>Compares what a case expects with what became of its world. An expectation that is not known is an error.</summary>
internal static class FactExpectations
{
    public static void Check(FactCase fact, FactWorld world)
    {
        foreach (var (name, value) in fact.Json["expect"]!.AsObject())
        {
            switch (name)
            {
                case "sent":
                    Sent(value!.AsArray(), world);
                    break;
                case "outcomes":
                    world.Outcomes.Should().Equal(Texts(value), fact.Id);
                    break;
                case "diagnostics":
                    world.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Should().BeEquivalentTo(Texts(value), fact.Id);
                    break;
                case "trace":
                    var steps = world.Eic.Exchanges.SelectMany(exchange => exchange.Steps).Select(step => step.Text).ToList();
                    foreach (var text in Texts(value))
                        steps.Should().Contain(step => step.Contains(text), fact.Id);
                    break;
                case "restsOn":
                    world.Eic.ConsultedSwitches.Should().Equal(Texts(value), fact.Id);
                    break;
                case "rows":
                    world.Eic.Exchanges.Select(exchange => string.Join("; ", exchange.Rows)).Should().Equal(Texts(value), fact.Id);
                    break;
                case "secrets":
                    var shown = string.Join('\n', world.Eic.Exchanges.Select(exchange => $"{exchange.Request?.Url.Text} {string.Join(' ', exchange.Request?.Headers.Select(header => header.Value.Text) ?? [])} {exchange.Request?.Body?.Text} {exchange.Response?.Body}"));
                    foreach (var text in Texts(value))
                        shown.Should().NotContain(text, fact.Id);
                    break;
                case "seconds":
                    (world.Clock.GetUtcNow() - new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).TotalSeconds.Should().Be(value!.GetValue<double>(), fact.Id);
                    break;
                default:
                    Rows(fact, name, Table(name, world), value!.AsArray());
                    break;
            }
        }
    }

    private static void Sent(JsonArray expected, FactWorld world)
    {
        world.Target.Requests.Select(request => request.Line).Should().Equal(expected.Select(item => item is JsonObject full ? full["request"]!.GetValue<string>() : item!.GetValue<string>()));
        foreach (var (item, request) in expected.Zip(world.Target.Requests))
        {
            if (item is not JsonObject full)
                continue;
            if (full["body"] is { } body)
                request.Body.Should().Be(body.GetValue<string>());
            foreach (var (header, value) in full["headers"] as JsonObject ?? [])
                request.Headers.GetValueOrDefault(header).Should().Be(value?.GetValue<string>(), header);
        }
    }

    /// <summary>As many rows as expected, each with the columns that are named.</summary>
    private static void Rows(FactCase fact, string name, IReadOnlyList<IReadOnlyDictionary<string, string?>> rows, JsonArray expected)
    {
        rows.Should().HaveCount(expected.Count, $"{fact.Id}: {name}");
        foreach (var (row, columns) in rows.Zip(expected))
        {
            foreach (var (column, value) in columns!.AsObject())
                row.GetValueOrDefault(column).Should().Be(value?.GetValue<string>(), $"{fact.Id}: {name}.{column}");
        }
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string?>> Table(string name, FactWorld world)
    {
        var repository = world.Repository;
        return name switch
        {
            "accounts" => [.. repository.Accounts.All.Select(account => With(account.Columns, ("user", account.UserKey is { } key ? repository.Users.Get(key).Username : null), ("endpoint", repository.Systems.GetEndpoint(account.EndpointKey).Name)))],
            "entitlements" => [.. repository.Entitlements.All.Select(entitlement => With(entitlement.Columns, ("type", repository.Entitlements.GetType(entitlement.TypeKey).Name)))],
            "users" => [.. repository.Users.All.Select(user => With(user.Columns, ("savRole", repository.Users.SavRoles.FirstOrDefault(role => role.UserKey == user.Key)?.Role)))],
            "jobs" => [.. repository.Jobs.All.Select(run => With(new Dictionary<string, string>(), ("outcome", run.Outcome.ToString()), ("comments", run.Comments)))],
            "links" or "hierarchy" => [.. repository.Snapshot().Of(name == "links" ? "link" : name).Select(row => With(row.Columns, ("is", row.Key.Replace("test/", "", StringComparison.Ordinal))))],
            "tasks" => [.. repository.Tasks.All.Select(task => With(
                new Dictionary<string, string>(),
                ("type", TaskNames.Of(task.Kind)), ("status", task.State.ToString()), ("tries", $"{task.Tries}"), ("comments", task.ProvisioningComments), ("account", task.AccountName)))],
            _ => throw new InvalidOperationException($"'{name}' is no expectation."),
        };
    }

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string> columns, params (string Name, string? Value)[] further)
    {
        var all = columns.ToDictionary(column => column.Key, string? (column) => column.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in further)
            all[name] = value;
        return all;
    }

    private static List<string> Texts(JsonNode? node) => [.. node!.AsArray().Select(item => item!.GetValue<string>())];
}
