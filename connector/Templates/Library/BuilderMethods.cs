using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of StringBuilder and StringBuffer.</summary>
internal static class BuilderMethods
{
    public static readonly MethodTable Table = new("StringBuilder", StringExtraMethods.Table, ObjectMethods.Table)
    {
        ["append(Object)"] = call => Change(call, text => text.Append(call[0] is JavaList { ClassName: "[C" } letters ? string.Concat(letters.Items) : JavaText.Of(call[0], call.Run))),
        ["append(CharSequence,int,int)"] = call => Change(call, text => text.Append(call.String(0), Bounded(call, 1, call.String(0).Length), Bounded(call, 2, call.String(0).Length) - call.Int(1))),
        ["leftShift(Object)"] = call => Change(call, text => text.Append(JavaText.Of(call[0], call.Run))),
        ["insert(int,Object)"] = call => Change(call, text => text.Insert(Bounded(call, 0, text.Length), JavaText.Of(call[1], call.Run))),
        ["reverse()"] = call => Change(call, text =>
        {
            var reversed = string.Concat(text.ToString().Reverse());
            text.Clear().Append(reversed);
        }),
        ["delete(int,int)"] = call => Change(call, text => text.Remove(Bounded(call, 0, text.Length), Math.Max(0, Math.Min(call.Int(1), text.Length) - call.Int(0)))),
        ["deleteCharAt(int)"] = call => Change(call, text => text.Remove(Bounded(call, 0, text.Length - 1), 1)),
        ["replace(int,int,String)"] = call => Change(call, text => text.Remove(Bounded(call, 0, text.Length), Math.Min(call.Int(1), text.Length) - call.Int(0)).Insert(call.Int(0), call.String(2))),
        ["length|size()"] = call => Of(call).Length,
        ["charAt(int)"] = call => Of(call)[Bounded(call, 0, Of(call).Length - 1)],
        ["indexOf(String)"] = call => call.Text.IndexOf(call.String(0), StringComparison.Ordinal),
        ["lastIndexOf(String)"] = call => call.Text.LastIndexOf(call.String(0), StringComparison.Ordinal),
    };

    private static System.Text.StringBuilder Of(Invocation call) => ((JavaStringBuilder)call.Target!).Text;

    private static object? Change(Invocation call, Action<System.Text.StringBuilder> change)
    {
        change(Of(call));
        call.Run.Budget.Build(Of(call).Length);
        return call.Target;
    }

    private static int Bounded(Invocation call, int argument, int most) => call.Int(argument) is var place && place >= 0 && place <= most
        ? place
        : throw call.Fail(TemplateErrorKind.Index, "java.lang.StringIndexOutOfBoundsException", $"The index {place} lies outside of the {Of(call).Length} characters.");
}
