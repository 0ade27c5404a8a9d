using Jint;
using Jint.Native;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.TemplateEvaluation;

/// <summary>The ways to make <c>jDoe</c> of a person. Each is given what it likes best, made before the clock starts.</summary>
internal static class Contestants
{
    private const string Expression = "user.firstname.substring(0,1).toLowerCase()+user.lastname";

    /// <summary>All of them by name; each answers for the person of a number.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Evaluate)> Of(Person[] persons) =>
    [
        ("C#, by hand", ByHand(persons)),
        ("the harness, a row of EIC", Harness([.. persons.Select(person => Bound(person))])),
        ("the harness, a map", Harness([.. persons.Select(person => Bound(new Dictionary<string, object?> { ["firstname"] = person.FirstName, ["lastname"] = person.LastName }))])),
        ("Jint, a function called", JintFunction(persons, options => { })),
        ("Jint, a script evaluated", JintScript(persons, options => { })),
        ("Jint, a function called, with limits", JintFunction(persons, Limit)),
        ("Jint, a script evaluated, with limits", JintScript(persons, Limit)),
    ];

    private static Func<int, string> ByHand(Person[] persons) => index => persons[index].FirstName[..1].ToLowerInvariant() + persons[index].LastName;

    private static Func<int, string> Harness(IReadOnlyDictionary<string, object?>[] bindings)
    {
        if (!Template.TryParse($"${{{Expression}}}", out var template, out var error))
            throw new InvalidOperationException(error.Message);
        var context = new TemplateContext();
        return index => template.Evaluate(bindings[index], context).Text!;
    }

    /// <summary>One engine and one prepared script for all evaluations; the person is a value of the engine's own.</summary>
    private static Func<int, string> JintScript(Person[] persons, Action<Options> options)
    {
        var (engine, users) = EngineWith(persons, options);
        var script = Engine.PrepareScript(Expression);
        return index => engine.SetValue("user", users[index]).Evaluate(script).AsString();
    }

    private static Func<int, string> JintFunction(Person[] persons, Action<Options> options)
    {
        var (engine, users) = EngineWith(persons, options);
        var function = engine.Evaluate(Engine.PrepareScript($"(function (user) {{ return {Expression} }})"));
        return index => engine.Invoke(function, users[index]).AsString();
    }

    private static (Engine Engine, JsValue[] Users) EngineWith(Person[] persons, Action<Options> options)
    {
        var engine = new Engine(options);
        return (engine, [.. persons.Select(person => User(engine, person))]);
    }

    private static JsObject User(Engine engine, Person person)
    {
        var user = new JsObject(engine);
        user.Set("firstname", person.FirstName);
        user.Set("lastname", person.LastName);
        return user;
    }

    /// <summary>The limits that correspond to the harness's own: steps, depth, time.</summary>
    private static void Limit(Options options) => options.MaxStatements(1_000_000).LimitRecursion(1000).TimeoutInterval(TimeSpan.FromSeconds(5));

    private static Dictionary<string, object?> Bound(object user) => new(StringComparer.Ordinal) { ["user"] = user };
}
