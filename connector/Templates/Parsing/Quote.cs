namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>A kind of string.</summary>
internal sealed record Quote(string Opening, string Closing, bool HasHoles, bool HasEscapes, bool SpansLines)
{
    /// <summary>All kinds, the longer opening first.</summary>
    public static readonly Quote[] All =
    [
        new("'''", "'''", HasHoles: false, HasEscapes: true, SpansLines: true),
        new("\"\"\"", "\"\"\"", HasHoles: true, HasEscapes: true, SpansLines: true),
        new("'", "'", HasHoles: false, HasEscapes: true, SpansLines: false),
        new("\"", "\"", HasHoles: true, HasEscapes: true, SpansLines: false),
        new("$/", "/$", HasHoles: true, HasEscapes: false, SpansLines: true),
        new("/", "/", HasHoles: true, HasEscapes: false, SpansLines: true),
    ];

    /// <summary>What the next two characters stand for in a string between slashes; null when for themselves.</summary>
    public char? EscapeOf(SourceReader reader) => (Opening, reader.Peek(), reader.Peek(1)) switch
    {
        ("/", '\\', '/') => '/',
        ("$/", '$', '$') => '$',
        ("$/", '$', '/') => '/',
        _ => null,
    };
}
