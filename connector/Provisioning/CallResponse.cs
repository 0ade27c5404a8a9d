using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The response of one call of a task, under the name templates and paths read it by.</summary>
/// <param name="Name">The call's name; in access tasks with its running number, <c>Groups1</c>.</param>
/// <param name="CallName">The call's name as written.</param>
/// <param name="Content">The response.</param>
internal sealed record CallResponse(string Name, string CallName, ResponseContent Content)
{
    /// <summary>What <c>message</c> means: the body, or an object with <c>responseMessage</c> when it is no JSON.</summary>
    public JsonElement Message => Content.Json ?? JsonElement.Parse($"{{\"responseMessage\":{JsonString.Of(Content.Text)}}}");
}
