using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Login names of a workspace: unique over all its tenants.</summary>
internal sealed class LoginNames(FidelityChoices choices)
{
    private readonly Lock gate = new();

    /// <summary>Names by their letters, whatever their case.</summary>
    private readonly Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that differ only by case from one that was taken before.</summary>
    private readonly HashSet<string> variants = new(StringComparer.Ordinal);

    /// <summary>Takes a name, unless somebody has it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="caller">Who remembers that case decided; null where no call is served.</param>
    public bool TryTake(string name, ConsultedFidelity? caller = null)
    {
        lock (gate)
        {
            if (taken.TryAdd(name, name))
                return true;
            if (taken[name] == name || variants.Contains(name))
                return false;
            var same = caller?.Is(FidelitySwitches.LoginNameCase, "insensitive") ?? choices[FidelitySwitches.LoginNameCase] == "insensitive";
            return !same && variants.Add(name);
        }
    }

    /// <summary>Takes a name in the place of another; if somebody has it, the other stays taken.</summary>
    public bool TryReplace(string name, string other, ConsultedFidelity caller)
    {
        Release(name);
        if (TryTake(other, caller))
            return true;
        TryTake(name);
        return false;
    }

    public void Release(string name)
    {
        lock (gate)
        {
            if (variants.Remove(name) || !taken.TryGetValue(name, out var held) || held != name)
                return;
            taken.Remove(name);
            if (variants.FirstOrDefault(variant => string.Equals(variant, name, StringComparison.OrdinalIgnoreCase)) is not { } next)
                return;
            variants.Remove(next);
            taken.Add(next, next);
        }
    }
}
