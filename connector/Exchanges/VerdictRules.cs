using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Judges a response: unsuccessResponses first, then successResponses, else 2xx; the order and what silence means are
/// switches. All of what one success object lists must hold; any of what a failure object lists is enough (assumption).
/// </summary>
internal static class VerdictRules
{
    public static Verdict Judge(VerdictDefinition definition, ResponseContent response, ConsultedSwitches switches)
    {
        var (failure, success) = (ListedFailure(definition, response), ListedSuccess(definition, response));
        if (failure is not null && success is not null)
            return switches.IsTurned(EicSwitchCatalogue.VerdictOrder) ? success : failure;
        if ((failure ?? success) is { } listed)
            return listed;

        if (definition.Success is [var first, ..])
        {
            var wanted = string.Join(", ", definition.Success.SelectMany(success => success.StatusCodes).Select(code => code.Value));
            return new Verdict(
                false, "successResponses", $"{response.Status} does not match successResponses{(wanted.Length > 0 ? $" ({wanted})" : "")}.", first.Location);
        }

        if (definition.IsEmpty && response.Status is < 200 or >= 300 && switches.IsTurned(EicSwitchCatalogue.NoVerdictMeans))
            return new Verdict(true, "any", $"{response.Status} counts as success: the JSON says nothing, and by a switch any answer does.", null);

        return response.Status is >= 200 and < 300
            ? new Verdict(true, "2xx", $"{response.Status} counts as success; the JSON says nothing else.", null)
            : new Verdict(false, "2xx", $"{response.Status} is no 2xx; the JSON says nothing else.", null);
    }

    /// <summary>A scalar as EIC compares it, or null.</summary>
    public static string? ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static Verdict? ListedFailure(VerdictDefinition definition, ResponseContent response) =>
        definition.Failure.FirstOrDefault(failure => StatusMatches(failure, response) || failure.Bodies.Any(body => BodyMatches(body, response))) is { } found
            ? new Verdict(false, "unsuccessResponses", $"{response.Status} matches unsuccessResponses.", found.Location)
            : null;

    private static Verdict? ListedSuccess(VerdictDefinition definition, ResponseContent response) =>
        definition.Success.FirstOrDefault(success =>
            (success.StatusCodes.Count == 0 || StatusMatches(success, response)) && success.Bodies.All(body => BodyMatches(body, response))) is { } found
            ? new Verdict(true, "successResponses", $"{response.Status} matches successResponses.", found.Location)
            : null;

    private static bool StatusMatches(ResponseCondition condition, ResponseContent response)
    {
        var status = response.Status.ToString(CultureInfo.InvariantCulture);
        return condition.StatusCodes.Any(code => code.Value.Trim() == status);
    }

    private static bool BodyMatches(BodyCondition condition, ResponseContent response) =>
        response.Json is { } body
        && condition.Path.TryFollow(body, out var value, out _)
        && condition.Values.Any(wanted => wanted.Value == ScalarText(value));
}
