using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What null answers to; anything else is a NullPointerException.</summary>
internal static class NullMethods
{
    public static readonly MethodTable Table = new("null")
    {
        ["toString()"] = _ => "null",
        ["inspect()"] = _ => "null",
        ["equals(Object)"] = call => call[0] is null,
        ["is(Object)"] = call => call[0] is null,
        ["asBoolean()"] = _ => false,
        ["asType(Class)"] = _ => null,
        ["isCase(Object)"] = call => call[0] is null,
        ["iterator()"] = _ => new JavaIterator([]),
        ["plus(String)"] = call => $"null{JavaText.Of(call[0], call.Run)}",
        ["plus(Object)"] = call => throw call.Run.Fail(
            TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Nothing can be added to null.", call.Offset, says: $"Cannot execute null+{JavaText.Of(call[0], call.Run)}"),
        ["each|eachWithIndex(Closure)"] = _ => null,
        ["find()"] = _ => null,
        ["find(Closure)"] = call => call.NotNull(0) is var _ ? null : null,
        ["findResult(Closure)"] = _ => null,
        ["findAll|collect|grep()"] = _ => new JavaList([]),
        ["findAll(Closure)"] = call => call.NotNull(0) is var _ ? new JavaList([]) : null,
        ["collect(Closure)"] = _ => new JavaList([]),
        ["grep(Object)"] = _ => new JavaList([]),
        ["any()"] = _ => false,
        ["any(Closure)"] = call => call.NotNull(0) is null,
        ["every()"] = _ => true,
        ["every(Closure)"] = call => call.NotNull(0) is not null,
        ["findIndexOf(Closure)"] = call => call.NotNull(0) is var _ ? -1 : null,
        ["inject(Object,Closure)"] = call => call[0],
        ["with(Closure)"] = call => Closures.Run(call.Closure(0) with { HasDelegate = true, Delegate = null }, [null], call.Run),
    };
}
