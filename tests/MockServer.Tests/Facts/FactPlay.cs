using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>Plays one case against a workspace of its own.</summary>
internal sealed class FactPlay(FactServer server, FactCase fact)
{
    private static readonly string[] Budget = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Bucket"];

    private readonly Workspace workspace = server.Begin(fact.Switches);
    private Blanks blanks = null!;

    public async Task RunAsync()
    {
        var partner = workspace.FindTenant("msp_6")!;
        blanks = new Blanks(new(StringComparer.Ordinal)
        {
            ["token"] = workspace.IssueToken("vnkEe").Value,
            ["shop"] = workspace.IssueToken("shop").Value,
            ["rival"] = workspace.IssueToken("rival").Value,
            ["operator"] = partner.Roles.Single(role => role.Name == "Operator").UniqueId,
            ["auditor"] = partner.Roles.Single(role => role.Name == "Auditor").UniqueId,
            ["night"] = partner.UserGroups.Single(group => group.Name == "Night Shift").UniqueId,
        });
        foreach (var step in fact.Steps)
            await StepAsync(step);
    }

    private async Task StepAsync(FactStep step)
    {
        var words = step.Line.Split(' ');
        switch (words[0])
        {
            case "ADVANCE":
                workspace.Clock.Advance(TimeSpan.FromSeconds(int.Parse(words[1], CultureInfo.InvariantCulture)));
                break;
            case "REVOKE":
                workspace.Tokens.RevokeAll();
                break;
            case "REPEAT":
                for (var count = int.Parse(words[1], CultureInfo.InvariantCulture); count > 0; count--)
                    await CallAsync(step, words[2], words[3]);
                break;
            default:
                await CallAsync(step, words[0], words[1]);
                break;
        }
    }

    private async Task CallAsync(FactStep step, string method, string path)
    {
        var call = $"{method} {path} of '{fact}'";
        var expected = step.Answer ?? throw new InvalidOperationException($"{call} says no answer.");
        using var request = Request(step, method, blanks.Fill(path));
        using var response = await server.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();

        if ((int)response.StatusCode != expected.Status || !blanks.Matches(expected.Body, body))
            Assert.Fail($"{call} must answer\n{expected.Status} {expected.Body}\nand answers\n{(int)response.StatusCode} {body}");
        foreach (var (name, value) in expected.Headers)
            Header(response, name).Should().Be(value is null ? null : blanks.Fill(value), $"that is the {name} of {call}");
        ShouldBeOfTheSurface(response, body, call);
        ShouldTellTheBudget(response, body, call);
    }

    /// <summary>What holds for every answer of the surface, and is not written in each case again.</summary>
    private static void ShouldBeOfTheSurface(HttpResponseMessage response, string body, string call)
    {
        ((int)response.StatusCode).Should().BeOneOf([200, 400, 401, 404, 405, 407, 410, 415, 429, 500], call);
        Header(response, "Content-Length").Should().Be(Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture), call);
        Header(response, "Content-Type").Should().Be(body.Length == 0 ? null : "application/json", call);
        if (body.Length > 0)
            Compact(body).Should().Be(body, $"JSON is compact and has no null in {call}");
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => header.Key).Except(Budget)
            .Should().BeSubsetOf(["Date", "Content-Type", "Content-Length", "Allow"], call);
    }

    /// <summary>Whoever is known by a token is told of the budget with every answer, and nobody else.</summary>
    private static void ShouldTellTheBudget(HttpResponseMessage response, string body, string call)
    {
        var path = response.RequestMessage!.RequestUri!.AbsolutePath;
        var known = (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/itop/", StringComparison.Ordinal))
            && !body.StartsWith("{\"error\":\"unauthorized\"", StringComparison.Ordinal) && !body.StartsWith("{\"error\":\"invalid_token\"", StringComparison.Ordinal);
        Budget.Where(name => Header(response, name) is not null).Should().Equal(known ? Budget : [], call);
    }

    private static string Compact(string body)
    {
        using var buffer = new PooledBuffer();
        using (var json = Json.Writer(buffer))
            WithoutNulls(JsonNode.Parse(body)!).WriteTo(json);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    private static JsonNode WithoutNulls(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToArray())
            {
                if (value is null)
                    fields.Remove(name);
                else
                    WithoutNulls(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                WithoutNulls(item!);
        }

        return node;
    }

    private HttpRequestMessage Request(FactStep step, string method, string path)
    {
        var target = path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : "/api/v2/tenants/msp_6" + (path == "/" ? string.Empty : path);
        var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri(server.Address + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Headers.Add("X-Harness-Workspace", workspace.Name);
        if (step.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(blanks.Fill(body)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(
                body[0] is '{' or '[' || !body.Contains('=', StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
        }

        if (!path.Contains("/oauth/", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("Authorization", blanks.Fill("Bearer {token}"));
        foreach (var (name, value) in step.Headers)
        {
            if (name.StartsWith("Content-", StringComparison.Ordinal))
                request.Content!.Headers.Remove(name);
            else
                request.Headers.Remove(name);
            if (value is not null && !request.Headers.TryAddWithoutValidation(name, blanks.Fill(value)))
                request.Content!.Headers.TryAddWithoutValidation(name, blanks.Fill(value));
        }

        return request;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
}
