using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Login names of a workspace: unique over all its tenants.</summary>
internal sealed class LoginNames(FidelityChoices choices)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> taken = new(
        choices[FidelitySwitches.LoginNameCase] == "insensitive" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public bool TryTake(string name)
    {
        lock (gate)
            return taken.Add(name);
    }

    public void Release(string name)
    {
        lock (gate)
            taken.Remove(name);
    }
}
