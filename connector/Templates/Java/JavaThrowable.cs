namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>An exception as a value of a template.</summary>
/// <param name="ClassName">Its full class name.</param>
/// <param name="Message">What it says; may be null.</param>
internal sealed record JavaThrowable(string ClassName, string? Message)
{
    /// <summary>Whether <see cref="Message"/> is what Java says, to the letter. If not, a template that reads it is refused.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>What caused it; null when nothing is known of it.</summary>
    public JavaThrowable? Cause { get; init; }
}
