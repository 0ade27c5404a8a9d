using System.Text.Json;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>Users written down as JSON: an array of objects, or one object, with EIC's user columns.</summary>
internal static class UsersFile
{
    /// <summary>Reads users; null, and what is wrong is said, when the file cannot be used.</summary>
    public static List<Dictionary<string, string?>>? Read(string path, CommandConsole console)
    {
        if (!TextFiles.TryRead(path, out var text, out var unreadable))
        {
            console.Problem(unreadable);
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var rows = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
            var users = rows.ConvertAll(row => row.EnumerateObject().ToDictionary(column => column.Name, column => Text(column.Value), StringComparer.OrdinalIgnoreCase));
            if (Problem(users) is not { } problem) return users;
            console.Problem(EicAtHand.Wrong("eic/bad-users", $"'{path}': {problem}", "See the columns in docs/eic.md."));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            console.Problem(EicAtHand.Wrong("eic/bad-users", $"'{path}' is no JSON array of users: {error.Message}", "Write [{\"username\": \"jane.roe\", …}]."));
        }

        return null;
    }

    /// <summary>Adds those EIC does not know and changes those it does, by username.</summary>
    public static (int Added, int Updated) Store(IdentityRepository repository, IReadOnlyList<Dictionary<string, string?>> users)
    {
        var (added, updated) = (0, 0);
        repository.InTransaction(() =>
        {
            foreach (var user in users)
            {
                if (repository.Users.Find(user["username"]!) is { } known)
                {
                    repository.Users.Update(known.Key, user);
                    updated++;
                }
                else
                {
                    repository.Users.Add(user);
                    added++;
                }
            }
        });
        return (added, updated);
    }

    private static string? Problem(List<Dictionary<string, string?>> users)
    {
        foreach (var (user, index) in users.Select((user, index) => (user, index)))
        {
            if (string.IsNullOrWhiteSpace(user.GetValueOrDefault("username"))) return FormattableString.Invariant($"user {index + 1} has no username.");
            if (user.Keys.FirstOrDefault(column => !UserColumns.Catalogue.TryFind(column, out _)) is { } unknown) return $"'{unknown}' is no column of an EIC user.";
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object or JsonValueKind.Array => throw new InvalidOperationException("a column is an object or an array"),
        _ => value.GetRawText(),
    };
}
