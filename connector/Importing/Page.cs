using System.Text.Json;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>One page of an import call: its response and the records in it.</summary>
internal sealed record Page(ResponseContent Response, JsonElement? Body, IReadOnlyList<JsonElement> Records);
