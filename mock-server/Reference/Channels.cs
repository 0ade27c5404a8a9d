using System.Text.Json;

namespace OpsRampHarness.MockServer.Reference;

/// <summary>The configured channels. The names are ours.</summary>
internal static class Channels
{
    public static IReadOnlyList<Channel> All { get; } =
    [
        new(1, "Direct", "America/Los_Angeles"),
        new(2, "Distributor", "Europe/Paris"),
    ];

    /// <summary>Writes the fields of a channel into an open object.</summary>
    public static void Write(Utf8JsonWriter json, Channel channel)
    {
        json.WriteNumber("id", channel.Id);
        json.WriteString("name", channel.Name);
        json.WriteString("timeZone", channel.TimeZone);
    }
}
