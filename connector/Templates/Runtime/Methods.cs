namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Finds the method that a call means.</summary>
internal static class Methods
{
    private static readonly string[] OfAnything = ["toString", "equals"];

    public static object? Invoke(object? receiver, Invocation call) => Values.Normalise(receiver) switch
    {
        null => OnNull(call),
        string text => StringMethods.Invoke(text, call),
        JsonMapper => OnMapper(call),
        MapEntry entry when call is { Name: "getKey", Arguments: [] } => entry.Key,
        MapEntry entry when call is { Name: "getValue", Arguments: [] } => entry.Value,
        var map when Values.AsMap(map) is { } entries => MapMethods.Invoke(entries, map!, call),
        var list when Values.AsList(list) is { } items => ListMethods.Invoke(items, list!, call),
        var other => OnOther(other, call),
    };

    private static object? OnOther(object? receiver, Invocation call) => (call.Name, call.Arguments) switch
    {
        ("toString", []) => ValueText.Of(receiver, call.Budget),
        ("equals", [var other]) => Comparison.AreEqual(receiver, other, call.Budget),
        _ when receiver is DomainObject or string or bool => throw call.Refused(Values.TypeName(receiver), OfAnything, []),
        _ => throw call.Failure(TemplateErrorKind.Unsupported, $"The method '{call.Name}' of {Values.TypeName(receiver)} is not known to this interpreter."),
    };

    /// <summary>Groovy's null answers to a few methods, and is an empty collection to closures.</summary>
    private static object? OnNull(Invocation call) => (call.Name, call.Arguments) switch
    {
        ("toString", []) => "null",
        ("equals", [var other]) => other is null,
        ("each" or "find", [Closure]) => null,
        ("collect" or "findAll", [Closure]) => new List<object?>(),
        ("any", [Closure]) => false,
        ("every", [Closure]) => true,
        _ => throw call.Failure(TemplateErrorKind.NullReference, $"Cannot invoke method '{call.Name}()' on null."),
    };

    private static string OnMapper(Invocation call) => (call.Name, call.Arguments) switch
    {
        ("writeValueAsString", [var value]) => JacksonText.Of(value, call.Budget),
        _ => throw call.Failure(TemplateErrorKind.Unsupported, $"The method '{call.Name}' of ObjectMapper is not known to this interpreter."),
    };
}
