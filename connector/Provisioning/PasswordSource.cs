using System.Text;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Makes the password EIC binds as <c>${password}</c>: the same for every try of a task, other for each task.</summary>
internal sealed class PasswordSource(int seed)
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const string Special = "!#*-_";

    public string For(ProvisioningTask task)
    {
        var random = new Random(unchecked((seed * 397) ^ (int)task.Key));
        var password = new StringBuilder();
        foreach (var letters in (string[])[Capitals, Small, Small, Digits, Special, Small, Capitals, Digits, Small, Small, Digits, Capitals])
            password.Append(letters[random.Next(letters.Length)]);
        return password.ToString();
    }
}
