namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A parameter of a closure.</summary>
/// <param name="Type">What its value is cast to or must be; null for anything.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value when none is given; null when one must be.</param>
internal sealed record Parameter(TypeReference? Type, string Name, Expression? Default)
{
    public void Print(SourceWriter to)
    {
        if (Type is not null)
            to.Write(Type.ToString()).Write(" ");
        to.Write(Name);
        if (Default is not null)
            to.Write(" = ").Write(Default);
    }
}
