using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Recognises that a response means a bad token, and by which setting.</summary>
internal sealed record AuthenticationFailure(string Reason, SourceLocation Setting)
{
    /// <summary>
    /// The status is in retryFailureStatusCode, or the text at errorPath contains, or by a switch equals, an authError or the expiryError. An
    /// errorPath that does not resolve matches nothing; without an errorPath the whole body and the status are searched.
    /// </summary>
    public static AuthenticationFailure? Find(AuthenticationDefinition authentication, ResponseContent response, ConsultedSwitches switches)
    {
        var status = response.Status.ToString(CultureInfo.InvariantCulture);
        foreach (var code in authentication.RetryStatusCodes)
        {
            if (code.Value.Trim() == status)
                return new($"{status} is in retryFailureStatusCode", code.Location);
        }

        if (SearchedText(authentication, response) is not { } text)
            return null;

        foreach (var error in authentication.AuthErrors.Concat(authentication.ExpiryError is { } expiry ? [expiry] : []))
        {
            if (error.Value.Length > 0 && text.Contains(error.Value, StringComparison.Ordinal) && (text == error.Value || !switches.IsTurned(EicSwitchCatalogue.AuthErrorMatch)))
                return new($"the response contains '{error.Value}'", error.Location);
        }

        return null;
    }

    private static string? SearchedText(AuthenticationDefinition authentication, ResponseContent response)
    {
        if (authentication.ErrorPath is not { Value.Length: > 0 } path)
            return response.Status is >= 200 and < 300 ? null : $"HTTP error code : {response.Status} {response.Reason}\n{response.Status} {response.Reason}\n{response.Text}";

        return response.Json is { } body && PropertyPath.Parse(path.Value).TryFollow(body, out var value, out _)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;
    }
}
