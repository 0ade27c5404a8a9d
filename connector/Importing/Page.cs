using System.Text.Json;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>One page of an import call.</summary>
/// <param name="Response">The response.</param>
/// <param name="Body">Its body; one too long to hold is here without its records.</param>
/// <param name="Records">Its records; to be gone through before the next page is asked for.</param>
internal sealed record Page(ResponseContent Response, JsonElement? Body, IReadOnlyCollection<JsonElement> Records)
{
    /// <summary>The number of the exchange that brought it.</summary>
    public int Exchange { get; init; }
}
