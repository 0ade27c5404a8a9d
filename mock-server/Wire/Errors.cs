using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// The three published error shapes: a pair for tokens, throttling and the protocol; code and message for the
/// domain; an array of field errors for validation.
/// </summary>
internal static class Errors
{
    public const string FieldCode = "0002";
    public const string NotFoundCode = "0003";
    public const string UnauthorizedCode = "0007";

    public static Reply Pair(int status, string error, string description, string? allow = null) => Reply.Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("error", error);
            json.WriteString("error_description", description);
            json.WriteEndObject();
        },
        status,
        allow);

    public static Reply Domain(int status, string code, string message) => Reply.Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        },
        status);

    public static Reply Fields(IEnumerable<FieldError> errors) => Reply.Json(
        json =>
        {
            json.WriteStartArray();
            foreach (var error in errors)
            {
                json.WriteStartObject();
                json.WriteString("code", FieldCode);
                json.WriteString("fieldName", error.FieldName);
                json.WriteString("message", error.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
        400);

    public static Reply Field(string fieldName, string message) => Fields([new FieldError(fieldName, message)]);

    public static Reply Malformed(string message) => Domain(400, FieldCode, message);

    /// <summary>A role, user group or other resource that does not exist; texts are those live clients look for.</summary>
    public static Reply NotFound(ConsultedFidelity fidelity, string message) =>
        Domain(fidelity.Is(FidelitySwitches.NotFoundStatus, "404") ? 404 : 500, NotFoundCode, message);

    public static Reply MethodNotAllowed(string method, string allow) =>
        Pair(405, "method_not_allowed", $"Request method '{method}' not supported", allow);
}
