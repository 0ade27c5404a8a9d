using System.Collections.Concurrent;
using Bogus;
using OpsRampHarness.MockServer.Reference;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Seeding;

/// <summary>
/// Generates users. A user follows from the seed and its number alone. A <see cref="Faker"/> gets a fresh randomizer for
/// each user and is kept for the next, because making a faker costs a hundred times as much as using it.
/// </summary>
internal sealed class UserSeeder(int seed)
{
    private static readonly ConcurrentStack<Faker> Fakers = [];

    /// <summary>The user with this number, which is the number in its id.</summary>
    public UserRecord User(long number)
    {
        if (!Fakers.TryPop(out var faker))
            faker = new Faker("en");
        faker.Random = new Randomizer(Mix(seed, number));
        var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
        var loginName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Letters(first)}.{Letters(last)}.{number}");
        var user = new UserRecord
        {
            LoginName = loginName,
            FirstName = first,
            LastName = last,
            Email = loginName + "@example.com",
            Designation = faker.Name.JobTitle(),
            City = faker.Address.City(),
            PhoneNumber = faker.Phone.PhoneNumber("+1 ###-555-####"),
            Country = faker.PickRandom<Country>(Countries.All).Name,
            TimeZone = faker.PickRandom<UserTimeZone>(TimeZones.All),
        };
        Fakers.Push(faker);
        return user;
    }

    /// <summary>Spreads neighbouring numbers over all seeds of a randomizer; the arithmetic is the same on every machine.</summary>
    private static int Mix(int seed, long number)
    {
        unchecked
        {
            var mixed = ((ulong)(uint)seed << 32) ^ (ulong)number;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)(mixed ^ (mixed >> 31));
        }
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
