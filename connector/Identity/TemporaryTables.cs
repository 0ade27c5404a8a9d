namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The temporary tables of a repository. They are emptied and used again: making one costs more than filling it mostly does,
/// and has SQLite compile every other statement anew.
/// </summary>
internal sealed class TemporaryTables(RepositoryConnection connection)
{
    private readonly Dictionary<string, string> definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>Whether any was made since they were kept.</summary>
    public bool HasChanged => changed.Count > 0;

    /// <summary>An empty table.</summary>
    /// <param name="name">Its name, without the schema.</param>
    /// <param name="definition">What follows the name in SQL.</param>
    public void Empty(string name, string definition)
    {
        if (definitions.GetValueOrDefault(name) == definition)
        {
            Clear(name);
            return;
        }

        definitions[name] = definition;
        changed.Add(name);
        Make(name);
    }

    /// <summary>Gives up what a table holds; one that was never made holds nothing.</summary>
    public void Clear(string name)
    {
        if (definitions.ContainsKey(name))
            connection.Execute($"DELETE FROM temp.{name}");
    }

    /// <summary>Says that whatever happens to the repository from now on, those that there are stay.</summary>
    public void Keep() => changed.Clear();

    /// <summary>Makes those again that were made since and are gone.</summary>
    public void MakeAgain()
    {
        foreach (var name in changed)
            Make(name);
    }

    private void Make(string name)
    {
        connection.ExecuteOnce($"DROP TABLE IF EXISTS temp.{name}");
        connection.ExecuteOnce($"CREATE TEMP TABLE {name} {definitions[name]}");
    }
}
