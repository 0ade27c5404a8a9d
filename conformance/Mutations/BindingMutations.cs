using System.Text.RegularExpressions;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Mistakes in holes and in the texts around them.</summary>
internal static partial class BindingMutations
{
    private const string ObjectMapper = "new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(";

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["user.email"] = "user.username",
        ["user.firstname"] = "user.lastname",
        ["user.lastname"] = "user.firstname",
        ["user.country"] = "user.city",
        ["user.customproperty7"] = "user.customproperty8",
        ["account.accountID"] = "account.name",
        ["entitlementValue.entitlementID"] = "entitlementValue.entitlement_value",
    };

    public static IEnumerable<Mutation> Blank(MutationSite site) =>
        Holes(site).Select(hole => MutationSite.Replace($"{Short(hole.Value)} left out", Cut(site.Text!, hole, "")));

    public static IEnumerable<Mutation> TypoInVariable(MutationSite site) =>
        Variables(site).Select(name => MutationSite.Replace($"{name.Value} → {Typo.In(name.Value)}", Cut(site.Text!, name, Typo.In(name.Value))));

    public static IEnumerable<Mutation> OtherVariable(MutationSite site) =>
        Variables(site).Where(name => Others.ContainsKey(name.Value))
            .Select(name => MutationSite.Replace($"{name.Value} → {Others[name.Value]}", Cut(site.Text!, name, Others[name.Value])));

    public static IEnumerable<Mutation> Unescape(MutationSite site) => Holes(site)
        .Where(hole => hole.Value.StartsWith("${" + ObjectMapper, StringComparison.Ordinal) && hole.Value.EndsWith(")}", StringComparison.Ordinal))
        .Select(hole => MutationSite.Replace(
            $"{Short(hole.Value)} as it is", Cut(site.Text!, hole, $"\"${{{hole.Value[(ObjectMapper.Length + 2)..^2]}}}\"")));

    public static IEnumerable<Mutation> TypoInBody(MutationSite site) => site is { Name: "httpParams", Text: { } body }
        ? Fields().Matches(body).Select(field => MutationSite.Replace($"{field.Value} → {Typo.In(field.Value)}", Cut(body, field, Typo.In(field.Value))))
        : [];

    private static string Short(string hole) => hole.Length <= 50 ? hole : $"{hole[..20]}…{hole[^25..]}";

    private static string Cut(string text, Capture part, string instead) => string.Concat(text.AsSpan(0, part.Index), instead, text.AsSpan(part.Index + part.Length));

    private static MatchCollection Holes(MutationSite site) => Hole().Matches(IsTemplate(site) ? site.Text ?? "" : "");

    private static MatchCollection Variables(MutationSite site) =>
        Variable().Matches(IsTemplate(site) && (site.Text?.Contains("${", StringComparison.Ordinal) ?? false) ? site.Text : "");

    private static bool IsTemplate(MutationSite site) => site.Name is "url" or "httpParams" || site.IsIn("httpHeaders") || site.IsIn("httpParams");

    /// <summary>A hole with at most one level of braces in it.</summary>
    [GeneratedRegex(@"\$\{(?:[^{}]|\{[^{}]*\})*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?:user|account|entitlementValue)\.\w+|\baccess_token\b|\bresponse\.\w+|\bpassword\b(?!\W*:)", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("(?<=\")\\w+(?=\"\\s*:)", RegexOptions.None, 1000)]
    private static partial Regex Fields();
}
