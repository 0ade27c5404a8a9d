using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A ConfigJSON: time-outs in seconds and repeats (seen), and how many tasks are done before a pause (vendor-documented).</summary>
/// <param name="ReadTimeout">After how many seconds without an answer a call is given up.</param>
/// <param name="RetryCount">How often a call without an answer is repeated.</param>
/// <param name="RetryWait">How many seconds lie between.</param>
/// <param name="TaskLimits">Per kind of task, after how many of a job EIC pauses.</param>
/// <param name="PauseMilliseconds">How long the pause is.</param>
public sealed record ConfigDefinition(
    Setting<int>? ReadTimeout,
    Setting<int>? RetryCount,
    Setting<int>? RetryWait,
    IReadOnlyDictionary<TaskKind, Setting<int>> TaskLimits,
    Setting<int>? PauseMilliseconds)
{
    private static readonly Dictionary<string, TaskKind> LimitNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NEWACCOUNT"] = TaskKind.NewAccount,
        ["UPDATEACCOUNT"] = TaskKind.UpdateAccount,
        ["ENABLEACCOUNT"] = TaskKind.EnableAccount,
        ["DISABLEACCOUNT"] = TaskKind.DisableAccount,
        ["REMOVEACCOUNT"] = TaskKind.RemoveAccount,
        ["ADDACCESS"] = TaskKind.AddAccess,
        ["REMOVEACCESS"] = TaskKind.RemoveAccess,
        ["UPDATEUSER"] = TaskKind.UpdateUser,
        ["CHANGEPASSWORD"] = TaskKind.ChangePassword,
    };

    internal static ConfigDefinition Read(SourceObject root, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(root, problems);
        var times = reader.Object("connectionTimeoutConfig");
        var limit = reader.Object("provisioningLimit");
        return new ConfigDefinition(
            times?.Integer("readTimeout"), times?.Integer("retryCount"), times?.Integer("retryWait"), Limits(limit?.Object("types")), limit?.Integer("waitTimeMillis"));
    }

    private static SortedDictionary<TaskKind, Setting<int>> Limits(ObjectReader? types)
    {
        var limits = new SortedDictionary<TaskKind, Setting<int>>();
        foreach (var member in types?.Node.Members ?? [])
        {
            if (!LimitNames.TryGetValue(member.Name, out var kind))
            {
                types!.Problems.Add(Diagnostic.Warning(
                    "definition/unknown-limit",
                    member.NameLocation,
                    $"'{member.Name}' is no task type of provisioningLimit.",
                    "EIC ignores it.",
                    $"Use one of {string.Join(", ", LimitNames.Keys)}."));
            }
            else if (types!.Integer(member.Name) is { Value: > 0 } number)
            {
                limits[kind] = number;
            }
        }

        return limits;
    }
}
