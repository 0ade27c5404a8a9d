namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The names that statements and closures define, which are no bindings.</summary>
internal sealed class NameScope(NameScope? outer)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Whether <c>break</c> and <c>continue</c> have a loop to leave.</summary>
    public bool InLoop { get; init; }

    /// <summary>Whether <c>break</c> has a switch to leave.</summary>
    public bool InSwitch { get; init; }

    /// <summary>A scope for a block within this one.</summary>
    public NameScope Block() => new(this) { InLoop = InLoop, InSwitch = InSwitch };

    /// <summary>A scope for the body of a loop.</summary>
    public NameScope Loop() => new(this) { InLoop = true };

    public void Define(string name, int offset)
    {
        if (name != "it" && Defines(name))
            throw new TemplateFailure(TemplateErrorKind.Parse, $"A variable '{name}' is defined already.", offset);
        names.Add(name);
    }

    public bool Defines(string name) => names.Contains(name) || outer is not null && outer.Defines(name);
}
