using System.Globalization;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Who made a change: a job, a task, or the hand that set the repository up.</summary>
/// <param name="Text">How it is stored and shown: <c>job:1</c>, <c>task:7</c>, <c>setup</c>.</param>
public readonly record struct ChangeSource(string Text)
{
    /// <summary>The hand that set the repository up.</summary>
    public static ChangeSource Setup { get; } = new("setup");

    /// <summary>A job, by the key of its run.</summary>
    public static ChangeSource Job(long key) => new(string.Create(CultureInfo.InvariantCulture, $"job:{key}"));

    /// <summary>A task, by its key.</summary>
    public static ChangeSource Task(long key) => new(string.Create(CultureInfo.InvariantCulture, $"task:{key}"));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
