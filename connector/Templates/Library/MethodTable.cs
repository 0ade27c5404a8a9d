using System.Collections;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What a method does.</summary>
internal delegate object? Method(Invocation call);

/// <summary>The methods of a class that templates may call, by their signatures, such as <c>substring(int,int)</c>.</summary>
/// <param name="name">The class.</param>
/// <param name="parents">Where methods are looked for that are not here.</param>
internal sealed class MethodTable(string name, params MethodTable[] parents) : IEnumerable<string>
{
    private readonly Dictionary<string, List<Overload>> methods = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>The names of all methods, those of the parents included.</summary>
    public IEnumerable<string> Names => methods.Keys.Concat(parents.SelectMany(parent => parent.Names));

    /// <summary>Adds a method. Several names with the same parameters may stand before them, parted by bars.</summary>
    public Method this[string signature]
    {
        set
        {
            var open = signature.LastIndexOf('(');
            var parameters = signature[(open + 1)..^1];
            foreach (var method in signature[..open].Split('|'))
            {
                if (!methods.TryGetValue(method, out var overloads))
                    methods[method] = overloads = [];
                overloads.Add(new Overload(parameters, value));
            }
        }
    }

    /// <summary>The method that takes the arguments; null when there is none.</summary>
    public Method? Find(string method, object?[] arguments)
    {
        if (methods.TryGetValue(method, out var overloads))
        {
            // Null goes to a parameter of the type Object before any other.
            var accepting = Array.IndexOf(arguments, null) >= 0 ? overloads.Find(overload => overload.Accepts(arguments) && overload.IsGeneral(arguments)) : null;
            accepting ??= overloads.Find(overload => overload.Accepts(arguments));
            if (accepting is not null)
                return accepting.Method;
        }
        foreach (var parent in parents)
        {
            if (parent.Find(method, arguments) is { } found)
                return found;
        }
        return null;
    }

    public bool Declares(string method) => methods.ContainsKey(method) || Array.Exists(parents, parent => parent.Declares(method));

    /// <summary>Whether there is a method of that name with so many parameters, whatever their types.</summary>
    public bool Knows(string method, int count) =>
        methods.TryGetValue(method, out var overloads) && overloads.Exists(overload => overload.Takes(count)) || Array.Exists(parents, parent => parent.Knows(method, count));

    /// <summary>Whether Groovy takes it for a method that can do without arguments: one without parameters, or the only one of its name with one.</summary>
    public bool TakesNothing(string method)
    {
        List<Overload> named = [.. Named(method)];
        return named.Exists(overload => overload.Takes(0)) || named is [var only] && only.Takes(1);
    }

    /// <summary>Whether a null among the arguments leaves open which method is meant, which Groovy refuses.</summary>
    public bool IsAmbiguous(string method, object?[] arguments)
    {
        if (Array.IndexOf(arguments, null) < 0)
            return false;
        List<Overload> candidates = [.. Candidates(method, arguments)];
        return candidates.Count > 1 && !candidates.Exists(candidate => candidate.IsGeneral(arguments));
    }

    private IEnumerable<Overload> Named(string method) => (methods.GetValueOrDefault(method) ?? []).Concat(parents.SelectMany(parent => parent.Named(method)));

    private IEnumerable<Overload> Candidates(string method, object?[] arguments) =>
        Named(method).Where(overload => overload.Accepts(arguments));

    /// <summary>The signatures, those of the parents left out.</summary>
    public IEnumerator<string> GetEnumerator() => methods.SelectMany(method => method.Value.Select(overload => $"{method.Key}({overload.Parameters})")).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Overload(string parameters, Method method)
    {
        private readonly ParameterKind[] kinds = parameters.Length == 0 ? [] : [.. parameters.Split(',').Select(ParameterKind.Of)];

        public string Parameters => parameters;

        public Method Method => method;

        private bool TakesMore => kinds.Length > 0 && kinds[^1].IsOpen;

        public bool Takes(int count) => TakesMore ? count >= kinds.Length - 1 : count == kinds.Length;

        /// <summary>Whether every null goes to a parameter of the type Object.</summary>
        public bool IsGeneral(object?[] arguments)
        {
            for (var index = 0; index < arguments.Length; index++)
            {
                if (arguments[index] is null && !kinds[Math.Min(index, kinds.Length - 1)].IsGeneral)
                    return false;
            }
            return true;
        }

        public bool Accepts(object?[] arguments)
        {
            if (!Takes(arguments.Length))
                return false;
            for (var index = 0; index < arguments.Length; index++)
            {
                if (!kinds[Math.Min(index, kinds.Length - 1)].Accepts(arguments[index]))
                    return false;
            }
            return true;
        }
    }
}
