using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of a script's <c>binding</c>, by which templates ask whether a variable exists.</summary>
internal static class BindingMethods
{
    public static readonly MethodTable Table = new("Binding", ObjectMethods.Table)
    {
        ["getVariables()"] = call => Variables(call.Run),
        ["hasVariable(String)"] = call => call[0] is not null && call.Run.Globals.TryGet(call.String(0), out _),
        ["getVariable(String)"] = call => call.Run.Globals.TryGet(call.String(0), out var value) ? value : throw call.Fail(
            TemplateErrorKind.MissingProperty, "groovy.lang.MissingPropertyException", $"Nothing is bound to '{call.String(0)}'."),
    };

    public static JavaMap Variables(Evaluation run) =>
        JavaMap.Of(run.Globals.Names.Select(name => KeyValuePair.Create<object?, object?>(name, run.Globals.TryGet(name, out var value) ? value : null)));
}
