namespace OpsRampHarness.MockServer.Faults;

/// <summary>
/// When something goes wrong, and what. Rules are asked in order, and the first one that fires decides. A rule counts
/// the calls it matches; of those it fires on the ones that its limits let through.
/// </summary>
/// <param name="Id">Name of the rule, unique in its plan.</param>
/// <param name="Effect">What goes wrong.</param>
public sealed record FaultRule(string Id, FaultEffect Effect)
{
    /// <summary>Operations such as <c>search-users</c>; stars stand for anything. Null for every call.</summary>
    public string? Operation { get; init; }

    /// <summary>HTTP method; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>Path as sent, without its query; stars stand for anything. Null for any.</summary>
    public string? Path { get; init; }

    /// <summary>Only the nth matching call, counted from 1; null for every one.</summary>
    public int? Nth { get; init; }

    /// <summary>How many matching calls are let through first.</summary>
    public int After { get; init; }

    /// <summary>How often it fires at most; null until it is cleared.</summary>
    public int? Times { get; init; }

    /// <summary>How likely it fires on a call that is otherwise right, from 0 to 1; null for always. Drawn from the seed.</summary>
    public double? Probability { get; init; }

    /// <summary>What is wrong with the rule itself, or null.</summary>
    public string? Validate()
    {
        if (Id.Length == 0)
            return "A fault rule needs an id.";
        if (Effect is null)
            return $"Fault rule '{Id}' needs an effect.";
        if (Nth is < 1 || Times is < 1 || After < 0)
            return $"Fault rule '{Id}' counts from 1: nth and times are at least 1, after is at least 0.";
        if (Probability is < 0 or > 1)
            return $"Fault rule '{Id}' has probability {Probability}: it is between 0 and 1.";
        return Effect switch
        {
            StatusEffect { Status: < 200 or > 599 } status => $"Fault rule '{Id}' answers with status {status.Status}: it is between 200 and 599.",
            DelayEffect { Seconds: < 0 } => $"Fault rule '{Id}' has a negative delay.",
            GarbageEffect { Bytes: < 0 or > 1_000_000 } => $"Fault rule '{Id}' sends too much garbage: at most 1000000 bytes.",
            StaleEffect { Seconds: null, Reads: null } => $"Fault rule '{Id}' is stale for ever: tell seconds or reads.",
            _ => null,
        };
    }
}
