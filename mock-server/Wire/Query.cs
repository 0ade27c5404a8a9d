using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>Parameters of a query string or of a form, in order, decoded once.</summary>
internal sealed class Query
{
    private readonly List<KeyValuePair<string, string>> parameters = [];

    private Query()
    {
    }

    public static Query Parse(string text)
    {
        var query = new Query();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = separator < 0 ? (part, string.Empty) : (part[..separator], part[(separator + 1)..]);
            query.parameters.Add(new(Decode(name), Decode(value)));
        }

        return query;
    }

    /// <summary>The value of a parameter, or null; of repeated ones the one that the fidelity switch chooses.</summary>
    public string? Find(string name, ConsultedFidelity fidelity)
    {
        string? first = null, last = null;
        foreach (var (key, value) in parameters)
        {
            if (!string.Equals(key, name, StringComparison.Ordinal))
                continue;
            first ??= value;
            last = value;
        }

        if (first == last)
            return first;
        return fidelity.Is(FidelitySwitches.RepeatedQueryParameter, "last") ? last : first;
    }

    /// <summary>The first value of a form field, or null.</summary>
    public string? First(string name)
    {
        foreach (var (key, value) in parameters)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    private static string Decode(string text) =>
        Uri.UnescapeDataString(text.Replace('+', ' '));
}
