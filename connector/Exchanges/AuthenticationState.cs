using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>An authentication together with the token it has at the moment.</summary>
internal sealed class AuthenticationState(AuthenticationDefinition definition)
{
    public AuthenticationDefinition Definition => definition;

    /// <summary>The whole header value, scheme included.</summary>
    public string? AccessToken { get; set; } = definition.AccessToken?.Value;

    /// <summary>The refresh token, when one is kept.</summary>
    public string? RefreshToken { get; set; } = definition.Refresh?.RefreshToken?.Value;

    /// <summary>How many new tokens calls asked for since the job began.</summary>
    public int RefreshesInJob { get; set; }

    /// <summary>How many calls were made with it.</summary>
    public int Calls { get; set; }

    /// <summary>Further keys of the authentication, readable as <c>${connection.key}</c>.</summary>
    public Dictionary<string, object?> Connection { get; } = definition.Node.Members
        .Select(member => (member.Name, Text: ObjectReader.ScalarText(member.Value)))
        .Where(member => member.Text is not null)
        .GroupBy(member => member.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, object? (group) => group.Last().Text, StringComparer.Ordinal);
}
