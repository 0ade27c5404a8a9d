namespace OpsRampHarness.MockServer.Routing;

/// <summary>One part of a route template: a word, or a name that stands for any value.</summary>
internal sealed record RouteSegment(string Text, bool IsName)
{
    /// <summary>Words in upper case are actions; the case of those may not count.</summary>
    public bool IsAction => !IsName && Text.All(char.IsAsciiLetterUpper);

    public static RouteSegment[] Parse(string template) =>
        [.. template[1..].Split('/').Select(part => part.StartsWith('{')
            ? new RouteSegment(part[1..^1], true)
            : new RouteSegment(part, false))];

    public override string ToString() => IsName ? $"{{{Text}}}" : Text;
}
