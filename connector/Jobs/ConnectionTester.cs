using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>Save and Test: the login call of every authentication, and its testConnectionParams (vendor-documented).</summary>
internal sealed class ConnectionTester(ConnectionClient client)
{
    public async Task<ConnectionTest> RunAsync(CancellationToken cancellation)
    {
        var first = client.Log.All.Count;
        var diagnostics = new List<Diagnostic>();
        if (!client.Authentications.Any())
            diagnostics.Add(Problem("connection/no-authentication", null, "The connection has no authentication."));
        foreach (var state in client.Authentications)
        {
            if (await client.LogInAsync(state, ChangeSource.Setup, cancellation) is { } failure)
                diagnostics.Add(Problem("connection/login-failed", state.Definition.Location, $"No token for '{state.Definition.Name}': {failure.TrimEnd('.')}."));
            else if (state.Definition.TestConnection is { } test)
                await TestAsync(state, test, diagnostics, cancellation);
        }

        return new ConnectionTest(diagnostics.Count == 0, [.. client.Log.All.Skip(first)], diagnostics);
    }

    private async Task TestAsync(AuthenticationState state, TestConnectionDefinition test, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var result = await client.CallAsync(
            new CallRequest
            {
                Purpose = ExchangePurpose.TestConnection,
                Attribute = "ConnectionJSON",
                Call = "testConnectionParams",
                Location = test.Http.Location,
                MadeFor = ChangeSource.Setup,
                Http = test.Http,
                Connection = new Setting<string>(state.Definition.Name, state.Definition.Node),
                Verdict = VerdictDefinition.None,
                Bindings = new Dictionary<string, object?>(StringComparer.Ordinal),
            },
            cancellation);
        if (!result.Verdict.Succeeded)
        {
            diagnostics.Add(result.Exchange.Problem ?? Problem("connection/test-call-failed", test.Http.Location, $"The test call failed: {result.Verdict.Explanation}"));
            return;
        }

        var response = result.Response!;
        if (test.Errors.FirstOrDefault(error => Contains(response, test.ErrorPath, error.Value)) is { } found)
            diagnostics.Add(Problem("connection/test-call-failed", found.Location, $"The test call's response contains '{found.Value}'."));
        else if (test.SuccessValues.Count > 0 && !test.SuccessValues.Any(value => Contains(response, test.SuccessPath, value.Value)))
            diagnostics.Add(Problem("connection/test-call-failed", test.SuccessValues[0].Location, "The test call's response contains no success value."));
    }

    private static bool Contains(ResponseContent response, Setting<string>? path, string text)
    {
        if (path is not { Value.Length: > 0 })
            return response.Text.Contains(text, StringComparison.Ordinal) || $"{response.Status}" == text;
        return response.Json is { } body
            && PropertyPath.Parse(path.Value).TryFollow(body, out var value, out _)
            && (VerdictRules.ScalarText(value) ?? value.GetRawText()).Contains(text, StringComparison.Ordinal);
    }

    private static Diagnostic Problem(string id, SourceLocation? location, string message) =>
        Diagnostic.Error(id, location, message, "Save and Test fails; so does every job.", "Check the URL, the credentials and tokenResponsePath.");
}
