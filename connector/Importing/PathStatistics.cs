using System.Text.Json;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Counts how often a path led somewhere.</summary>
internal sealed class PathStatistics
{
    private int found;

    /// <summary>How often it led nowhere.</summary>
    public int Missing { get; private set; }

    /// <summary>Where it stopped the first time.</summary>
    public PathStop? Stop { get; private set; }

    /// <summary>Whether it was followed and never led anywhere.</summary>
    public bool NeverFound => found == 0 && Missing > 0;

    /// <summary>Notes that it led somewhere after all.</summary>
    public void Found() => found++;

    public bool TryFollow(PropertyPath path, JsonElement from, out JsonElement value) => TryFollow(path, from, out value, out _);

    public bool TryFollow(PropertyPath path, JsonElement from, out JsonElement value, out PathStop? stop)
    {
        if (path.TryFollow(from, out value, out stop))
        {
            found++;
            return true;
        }

        Missing++;
        Stop ??= stop;
        return false;
    }
}
