using System.Text.Json.Serialization;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Journal;

namespace OpsRampHarness.MockServer.Control;

/// <summary>What the control surface reads and writes, by the same rules as documents.</summary>
[JsonSerializable(typeof(ControlProblem))]
[JsonSerializable(typeof(WorkspaceDocument))]
[JsonSerializable(typeof(WorkspaceSummary))]
[JsonSerializable(typeof(IReadOnlyList<WorkspaceSummary>))]
[JsonSerializable(typeof(NewWorkspace))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(ClockAdvance))]
[JsonSerializable(typeof(IReadOnlyList<TokenSummary>))]
[JsonSerializable(typeof(FaultRule))]
[JsonSerializable(typeof(IReadOnlyList<FaultCount>))]
[JsonSerializable(typeof(IReadOnlyList<FaultMode>))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(IReadOnlyList<JournalEntry>))]
[JsonSerializable(typeof(IReadOnlyList<SwitchState>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TenantDifference>))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    /// <summary>For people and programs alike.</summary>
    public static ControlJson Indented { get; } = new(DocumentJson.Rules(indented: true));

    /// <summary>One line, for streams.</summary>
    public static ControlJson Compact { get; } = new(DocumentJson.Rules(indented: false));
}
