using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Importing;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Works out what EIC learns about an account from the responses of a task: its id, and mapped columns.</summary>
internal sealed class AccountLearning(ProvisioningDefinition definition, TemplateRenderer templates, TaskBindings bindings, ConsultedSwitches switches, List<Diagnostic> diagnostics)
{
    /// <summary>The columns to set. An id that cannot be learnt is left out: a new account has none, a known one keeps its own.</summary>
    public Dictionary<string, string?> Columns(IReadOnlyList<CallResponse> responses, string? accountName, bool isNew)
    {
        var columns = new Dictionary<string, string?>(StringComparer.Ordinal);
        var texts = new ColumnText(switches, definition.DateFormat, diagnostics.Add);
        foreach (var mapping in definition.Columns)
        {
            var (text, problem) = mapping.Computed is { } template
                ? Compute(template, responses)
                : Read(responses, mapping, texts);
            columns[mapping.Column.Name] = text;
            if (problem is not null)
            {
                diagnostics.Add(Diagnostic.Warning(
                    "provisioning/column-unresolved",
                    mapping.Node.Location,
                    $"'{mapping.Path?.Text ?? mapping.Node.Value}' leads nowhere: {problem}.",
                    $"The account's column '{mapping.Column.Name}' stays empty.",
                    "Begin with the name of a call: call1.message.<path>."));
            }
        }

        if (AccountId(responses, accountName, isNew) is { } id)
            columns["accountID"] = id;
        return columns;
    }

    private static (string? Text, string? Problem) Read(IReadOnlyList<CallResponse> responses, ColumnMapping mapping, ColumnText texts) =>
        mapping.Path is { } path
            ? ResponseLookup.Value(responses, path, out var problem) is { } value ? (texts.Of(mapping, value), null) : (null, problem)
            : (null, "mapping information is for imports");

    private string? AccountId(IReadOnlyList<CallResponse> responses, string? accountName, bool isNew)
    {
        if (definition.AccountId is not { } mapping)
        {
            if (isNew && definition.Calls.Count > 0 && !definition.Columns.Any(column => column.Column.Name == "accountID"))
            {
                diagnostics.Add(Diagnostic.Warning(
                    "provisioning/no-account-id-path",
                    definition.Location,
                    $"{definition.Attribute} has no accountIdPath.",
                    "The account's accountID stays blank; later requests that use ${account.accountID} go wrong.",
                    "Add accountIdPath: <call>.message.<path>."));
            }

            return null;
        }

        if (mapping.IsAccountName)
            return accountName;

        var (text, problem) = mapping.Computed is { } template ? Compute(template, responses) : ResponseLookup.Text(responses, mapping.Path!);
        if (problem is not null)
        {
            diagnostics.Add(Diagnostic.Warning(
                "provisioning/account-id-unresolved",
                mapping.Location,
                $"accountIdPath '{mapping.Node.Value}' leads nowhere: {problem}.",
                isNew
                    ? "The account's accountID stays blank; later requests that use ${account.accountID} go wrong."
                    : "The account keeps the accountID it has.",
                "Name the place of the id in a response: <call>.message.<path>."));
        }

        return text;
    }

    private (string? Text, string? Problem) Compute(TemplateText template, IReadOnlyList<CallResponse> responses)
    {
        var (text, problem) = templates.Render(template, bindings.With(responses));
        return (text?.Text, problem?.Message);
    }
}
