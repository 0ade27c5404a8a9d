using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Makes the calls of one task, one after the other, until one fails.</summary>
internal sealed class TaskCalls(ConnectionClient client, TemplateRenderer templates, TaskSubject subject, ProvisioningDefinition definition, TaskBindings bindings, Action<string> sending)
{
    private readonly List<CallResponse> responses = [];
    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<CallResponse> Responses => responses;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The call that failed, when one did.</summary>
    public (ProvisioningCallDefinition Call, Exchange Exchange)? Failed { get; private set; }

    /// <summary>The problem that stopped the task without a call having failed.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>Whether every call succeeded.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var calls = Selected();
        if (calls is null)
            return false;

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var call in calls)
        {
            var name = call.Name?.Value ?? "";
            numbers[name] = numbers.GetValueOrDefault(name) + 1;
            var responseName = IsAccessTask ? string.Create(CultureInfo.InvariantCulture, $"{name}{numbers[name]}") : name;
            if (!await RunAsync(call, name, responseName, cancellation))
                return false;
        }

        return true;
    }

    private bool IsAccessTask => subject.Task.Kind is TaskKind.AddAccess or TaskKind.RemoveAccess;

    /// <summary>All calls; of access tasks those whose name is the entitlement type (vendor-documented).</summary>
    private List<ProvisioningCallDefinition>? Selected()
    {
        if (!IsAccessTask)
            return [.. definition.Calls];

        var type = subject.EntitlementType!.Name;
        var calls = definition.Calls.Where(call => call.Name?.Value == type).ToList();
        if (calls.Count > 0)
            return calls;

        var names = definition.Calls.Select(call => call.Name?.Value).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        Problem = Diagnostic.Error(
            "provisioning/no-call-for-type",
            definition.Location,
            names.Count == 0
                ? $"{definition.Attribute} has no call, so none for the entitlement type '{type}'."
                : $"No call of {definition.Attribute} is named '{type}'; there are {string.Join(", ", names.Select(name => $"'{name}'"))}.",
            "EIC makes no call; the task fails and is tried again until its tries are used up.",
            $"Add a call named '{type}': the name must equal the entitlement type, in the same case.");
        return null;
    }

    private async Task<bool> RunAsync(ProvisioningCallDefinition call, string name, string responseName, CancellationToken cancellation)
    {
        if (call.Condition is not null || call.ListPath is not null)
        {
            if (subject.Task.Kind != TaskKind.NewAccount)
            {
                diagnostics.Add(Diagnostic.Warning(
                    "provisioning/create-only-setting",
                    call.Condition?.Location ?? call.ListPath!.Location,
                    $"callCondition and callListPath work in CreateAccountJSON only, not in {definition.Attribute}.",
                    "EIC ignores them.",
                    "Put the condition into the templates."));
            }
            else if (!TryCondition(call, out var holds))
            {
                return false;
            }
            else if (!holds.Value)
            {
                return true;
            }
        }

        if (call.ListPath is { } listPath && subject.Task.Kind == TaskKind.NewAccount)
        {
            foreach (var element in ResponseLookup.List(responses, listPath, diagnostics))
            {
                if (!await SendAsync(call, name, responseName, bindings.WithChild(responses, element), cancellation))
                    return false;
            }

            return true;
        }

        return await SendAsync(call, name, responseName, bindings.With(responses), cancellation);
    }

    private bool TryCondition(ProvisioningCallDefinition call, [NotNullWhen(true)] out bool? holds)
    {
        holds = true;
        if (call.Condition is not { } condition)
            return true;

        var (text, problem) = templates.Render(condition, bindings.With(responses));
        holds = text is null ? null : text.Text.Trim() == "true";
        Problem = problem;
        return problem is null;
    }

    private async Task<bool> SendAsync(
        ProvisioningCallDefinition call, string name, string responseName, IReadOnlyDictionary<string, object?> values, CancellationToken cancellation)
    {
        sending(responseName);
        var result = await client.CallAsync(
            new CallRequest
            {
                Purpose = ExchangePurpose.Provision,
                Attribute = definition.Attribute,
                Call = name,
                Location = call.Location,
                MadeFor = ChangeSource.Task(subject.Task.Key),
                Http = call.Http,
                Connection = call.Connection,
                Verdict = call.Verdict,
                Bindings = values,
            },
            cancellation);
        if (result.Response is { } response)
            responses.Add(new CallResponse(responseName, name, response));
        if (!result.Verdict.Succeeded)
            Failed = (call, result.Exchange);
        return result.Verdict.Succeeded;
    }
}
