using System.Text.RegularExpressions;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// The <c>queryString</c> of a search: <c>field:value</c> pairs joined by plus signs, or by blanks where a plus
/// arrived unescaped. Only a sign before another <c>word:</c> separates, and only the first colon of a pair counts,
/// so that dates and addresses may contain both.
/// </summary>
internal static partial class QueryPairs
{
    public static List<KeyValuePair<string, string>>? Read(Call call, IReadOnlyCollection<string> known, out Reply? refusal)
    {
        refusal = null;
        var pairs = new List<KeyValuePair<string, string>>();
        if (call.Parameter("queryString") is not { Length: > 0 } text)
            return pairs;

        foreach (var part in Separator().Split(text))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? part : part[..colon].Trim();
            if (colon > 0 && known.Contains(name))
            {
                pairs.Add(new(name, part[(colon + 1)..]));
            }
            else if (call.Fidelity.Is(FidelitySwitches.UnknownQueryVariable, "refused"))
            {
                refusal = Errors.Field("queryString", $"cannot search by '{name}'");
                return null;
            }
        }

        return pairs;
    }

    /// <summary>Whether a text satisfies a text variable.</summary>
    public static bool Matches(string? value, string wanted, ConsultedFidelity fidelity) =>
        value is not null && (string.Equals(value, wanted, StringComparison.Ordinal)
            || (value.Contains(wanted, StringComparison.OrdinalIgnoreCase) && fidelity.Is(FidelitySwitches.QueryTextMatch, "contains")));

    [GeneratedRegex(@"[+ ](?=[A-Za-z]+:)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
