using System.Text;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Makes the password EIC binds as <c>${password}</c> by the pack's policy: the same for every try of a task, other for each task.</summary>
internal sealed class PasswordSource(int seed, PasswordPolicyDefinition policy)
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const string Special = "!#*-_";

    public string For(ProvisioningTask task)
    {
        var random = new Random(unchecked((seed * 397) ^ (int)task.Key));
        var kinds = Enumerable.Repeat(Capitals, policy.Capitals)
            .Concat(Enumerable.Repeat(Digits, policy.Digits))
            .Concat(Enumerable.Repeat(Special, policy.Specials))
            .ToList();
        while (kinds.Count < policy.MinimumLength)
            kinds.Add(Small);

        var order = kinds.ToArray();
        random.Shuffle(order);
        var password = new StringBuilder();
        foreach (var letters in order)
            password.Append(letters[random.Next(letters.Length)]);
        return password.ToString();
    }
}
