using System.Globalization;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Collects diagnostics; one that comes again for the same place is counted instead of repeated.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<(Diagnostic First, int Count)> items = [];
    private readonly Dictionary<(string Id, object? Place), int> places = [];

    public void Add(Diagnostic diagnostic)
    {
        if (places.TryGetValue((diagnostic.Id, diagnostic.Location), out var index))
        {
            items[index] = (items[index].First, items[index].Count + 1);
            return;
        }

        places.Add((diagnostic.Id, diagnostic.Location), items.Count);
        items.Add((diagnostic, 1));
    }

    /// <summary>All diagnostics, in the order they first came; one that came again says how often.</summary>
    public IReadOnlyList<Diagnostic> All =>
    [
        .. items.Select(item => item.Count == 1
            ? item.First
            : item.First with { Message = string.Create(CultureInfo.InvariantCulture, $"{item.First.Message} ({item.Count} times)") }),
    ];
}
