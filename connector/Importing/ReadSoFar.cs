namespace OpsRampHarness.Connector.Importing;

/// <summary>Counts what an import job has read, for who watches it.</summary>
internal sealed class ReadSoFar(IProgress<ImportProgress>? watcher)
{
    private int pages;
    private long records;

    public void Add(string call, int recordsOfPage)
    {
        pages++;
        records += recordsOfPage;
        watcher?.Report(new ImportProgress(call, pages, records));
    }
}
