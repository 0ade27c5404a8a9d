using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Carries an error out of the depths of the parser or evaluator; it never leaves <see cref="Template"/>.</summary>
#pragma warning disable CA1064, CA1032 // An internal signal, not an exception for others to catch or make.
internal sealed class TemplateFailure(TemplateErrorKind kind, string message, int offset) : Exception(message)
#pragma warning restore CA1064, CA1032
{
    public TemplateErrorKind Kind => kind;

    /// <summary>What Java would have thrown; null when a template cannot catch it.</summary>
    public JavaThrowable? Thrown { get; init; }

    /// <summary>The error as the caller sees it.</summary>
    /// <param name="source">The template.</param>
    /// <param name="otherwise">Where it stands if that was not known where it arose, which an offset of -1 says.</param>
    public TemplateError At(string source, int otherwise = 0)
    {
        var place = Math.Clamp(offset < 0 ? otherwise : offset, 0, source.Length);
        var before = source.AsSpan(0, place);
        return new TemplateError(kind, Message, place, before.Count('\n') + 1, place - before.LastIndexOf('\n'));
    }
}
