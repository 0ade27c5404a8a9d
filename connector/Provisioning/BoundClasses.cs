using System.Globalization;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The domain classes a template may ask by key (vendor-documented for users, such as the manager).</summary>
internal static class BoundClasses
{
    private const string Package = "com.saviynt.ecm.identitywarehouse.domain.";

    public static IReadOnlyDictionary<string, Func<object?, DomainObject?>> Of(IdentityRepository repository) =>
        new Dictionary<string, Func<object?, DomainObject?>>(StringComparer.Ordinal)
        {
            [$"{Package}Users"] = key => Find(key, repository.Users.All, user => user.Key) is { } user ? BoundRow.Of(user) : null,
            [$"{Package}Accounts"] = key => Find(key, repository.Accounts.All, account => account.Key) is { } account ? BoundRow.Of(account) : null,
        };

    private static T? Find<T>(object? key, IEnumerable<T> rows, Func<T, long> keyOf)
        where T : class =>
        long.TryParse(Convert.ToString(key, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? rows.FirstOrDefault(row => keyOf(row) == number)
            : null;
}
