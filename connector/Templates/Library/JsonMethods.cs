using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of the classes that read and write JSON.</summary>
internal static class JsonMethods
{
    public static readonly MethodTable Builders = new("JsonBuilder", ObjectMethods.Table)
    {
        ["toPrettyString()"] = call => call.Built(JsonPretty.Of(JsonText.Of(Builder(call).Content, call.Run), call)),
        ["call(Map)"] = call => Builder(call).Content = call[0],
        ["call(List)"] = call => Builder(call).Content = call[0],
        ["call(Object...)"] = call => throw call.Unsupported("To build JSON with closures"),
        ["getContent()"] = call => Builder(call).Content,
    };

    public static readonly MethodTable Slurpers = new("JsonSlurper", ObjectMethods.Table)
    {
        ["parseText(String)"] = call => JsonReader.Read(call[0] is null ? "" : call.String(0), call, isSlurper: true),
    };

    public static readonly MethodTable Mappers = new("ObjectMapper", ObjectMethods.Table)
    {
        ["writeValueAsString(Object)"] = call => call.Built(JacksonText.Of(call[0], ((JsonMapper)call.Target!).IsPretty, call.Run)),
        ["writerWithDefaultPrettyPrinter()"] = call => new JsonMapper(IsPretty: true),
        ["readValue(String,Class)"] = call => Checked(JsonReader.Read(call.String(0), call, isSlurper: false), (JavaClass)call.NotNull(1), call),
    };

    private static JsonBuilder Builder(Invocation call) => (JsonBuilder)call.Target!;

    private static object? Checked(object? value, JavaClass type, Invocation call) => type.Name switch
    {
        "java.lang.Object" => value,
        "java.util.Map" or "java.util.HashMap" or "java.util.LinkedHashMap" when value is JavaMap => value,
        "java.util.List" or "java.util.ArrayList" or "java.util.Collection" when value is JavaList => value,
        "java.lang.String" when value is string => value,
        "java.lang.Integer" when value is int => value,
        _ => throw call.Unsupported($"To read this JSON as a '{type.SimpleName}'"),
    };
}
