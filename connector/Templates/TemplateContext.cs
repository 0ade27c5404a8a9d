namespace OpsRampHarness.Connector.Templates;

/// <summary>What an evaluation knows of the world beside its bindings, and how much it may use up before it fails with <see cref="TemplateErrorKind.Limit"/>.</summary>
public sealed class TemplateContext
{
    /// <summary>What <c>new Date()</c> says.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where <c>UUID.randomUUID()</c> starts in each evaluation.</summary>
    public int Seed { get; init; }

    /// <summary>The domain classes that answer to <c>get(key)</c>, by full class name; they answer null to an unknown key.</summary>
    public IReadOnlyDictionary<string, Func<object?, DomainObject?>> DomainClasses { get; init; } =
        new Dictionary<string, Func<object?, DomainObject?>>(StringComparer.Ordinal);

    /// <summary>How many expressions may be evaluated, and values compared or copied.</summary>
    public int MaximumSteps { get; init; } = 1_000_000;

    /// <summary>How deep expressions and values may be nested.</summary>
    public int MaximumDepth { get; init; } = 1000;

    /// <summary>How long the output, or any string on the way to it, may be, in UTF-16 units.</summary>
    public int MaximumOutput { get; init; } = 4_000_000;

    /// <summary>How long an evaluation may take on the wall clock: a backstop only, the other limits decide.</summary>
    public TimeSpan MaximumTime { get; init; } = TimeSpan.FromSeconds(5);
}
