using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Which user an account belongs to: pairs of columns that must be equal, <c>users.employeeid = accounts.customproperty1</c>,
/// joined by AND. Column names reach SQL only through the catalogues.
/// </summary>
internal sealed partial record CorrelationRule(IReadOnlyList<(Column User, Column Account)> Pairs)
{
    /// <summary>Username and account name (vendor's default, from the field).</summary>
    public static CorrelationRule Default { get; } = new([(UserColumns.Catalogue["username"], AccountColumns.Catalogue["name"])]);

    /// <summary>Reads a rule; an empty one is the default.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CorrelationRule? rule, [NotNullWhen(false)] out string? problem)
    {
        (rule, problem) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
        {
            rule = Default;
            return true;
        }

        var pairs = new List<(Column, Column)>();
        foreach (var part in Conjunction().Split(text.Replace("(", " ", StringComparison.Ordinal).Replace(")", " ", StringComparison.Ordinal)))
        {
            var match = Equality().Match(part.Trim());
            var (left, right) = (match.Groups["left"].Value, match.Groups["right"].Value);
            if (!match.Success)
            {
                problem = $"'{part.Trim()}' is no equality of a user column and an account column";
                return false;
            }

            if (!UserColumns.Catalogue.TryFind(left, out var user) || !AccountColumns.Catalogue.TryFind(right, out var account))
            {
                problem = UserColumns.Catalogue.TryFind(left, out _) ? $"accounts have no column '{right}'" : $"users have no column '{left}'";
                return false;
            }

            pairs.Add((user, account));
        }

        rule = new CorrelationRule(pairs);
        return true;
    }

    /// <summary>The rule as SQL. Case does not matter, as in EIC's database.</summary>
    public string Condition(string users, string accounts) =>
        string.Join(" AND ", Pairs.Select(pair => $"{users}.\"{pair.User.Name}\" = {accounts}.\"{pair.Account.Name}\" COLLATE NOCASE"));

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"^users?\.(?<left>\w+)\s*==?\s*accounts?\.(?<right>\w+)$|^accounts?\.(?<right>\w+)\s*==?\s*users?\.(?<left>\w+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Equality();
}
