using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Makes the calls of one import, in their order, and stages what they bring.</summary>
internal sealed class CallStaging : IDisposable
{
    private readonly ImportContext context;
    private readonly ColumnCatalogue catalogue;
    private readonly List<(ImportCallDefinition Call, RecordMapper Mapper)> calls;

    private CallStaging(ImportContext context, ColumnCatalogue catalogue, List<(ImportCallDefinition Call, RecordMapper Mapper)> calls, StagingTable table)
    {
        this.context = context;
        this.catalogue = catalogue;
        this.calls = calls;
        Table = table;
    }

    public StagingTable Table { get; }

    /// <summary>The column that identifies a record: the first call's.</summary>
    public Column KeyColumn => calls[0].Mapper.Key;

    /// <summary>How many records were read.</summary>
    public int Read { get; private set; }

    /// <summary>Why not all was read; null when it was.</summary>
    public ImportAbort? Abort { get; private set; }

    /// <summary>The staging of some calls; false when a call could not identify its records, which is reported.</summary>
    public static bool TryCreate(
        ImportContext context,
        string tableName,
        IReadOnlyList<ImportCallDefinition> definitions,
        ColumnCatalogue catalogue,
        MappingInformation? information,
        ThresholdDefinition? thresholds,
        [NotNullWhen(true)] out CallStaging? staging)
    {
        staging = null;
        var calls = new List<(ImportCallDefinition, RecordMapper)>();
        foreach (var definition in InOrder(context, definitions))
        {
            if (definition.Http is null || RecordMapper.For(context, definition, catalogue, information, thresholds) is not { } mapper)
                return false;
            calls.Add((definition, mapper));
        }

        if (calls.Count == 0)
            return false;

        var columns = calls.SelectMany(call => call.Item2.Columns).Distinct().ToList();
        staging = new CallStaging(context, catalogue, calls, new StagingTable(context.Repository.Connection, catalogue, tableName, columns));
        return true;
    }

    /// <summary>The calls as they follow each other; what stageNumber decides is a switch.</summary>
    private static IReadOnlyList<ImportCallDefinition> InOrder(ImportContext context, IReadOnlyList<ImportCallDefinition> definitions)
    {
        var byStage = definitions.OrderBy(call => call.Stage?.Value ?? 0).ToList();
        return !byStage.SequenceEqual(definitions) && context.Switches.IsTurned(EicSwitchCatalogue.StageNumber) ? byStage : definitions;
    }

    /// <summary>Called with each page, after its records were staged.</summary>
    public Action<Page> PageStaged { get; set; } = _ => { };

    /// <summary>A column of the entitlements of another type that a call can depend on; null: there is no such type.</summary>
    public Func<string, Column, IEnumerable<string>?> OtherEntitlements { get; set; } = (_, _) => null;

    public async Task RunAsync(ExchangePurpose purpose, Setting<string>? connection, VerdictDefinition verdict, CancellationToken cancellation)
    {
        foreach (var (call, mapper) in calls)
        {
            var before = Read;
            var writer = Table.Writer(mapper.Columns, mapper.KeyIndex);
            foreach (var bindings in Bindings(call))
            {
                var walk = new PageWalk(context, new PagedCall(
                    new CallRequest
                    {
                        Purpose = purpose,
                        Attribute = context.Attribute,
                        Call = call.Name,
                        Location = call.Location,
                        MadeFor = context.Source,
                        Http = call.Http!,
                        Connection = call.Connection ?? connection,
                        Verdict = call.Verdict.IsEmpty ? verdict : call.Verdict,
                        Bindings = bindings,
                    },
                    call.ListField,
                    call.Pagination));
                await foreach (var page in walk.PagesAsync(cancellation))
                {
                    Read += page.Records.Count;
                    writer.Write(mapper.Map(page.Records), page.Exchange);
                    PageStaged(page);
                }

                if (walk.Abort is not { } abort)
                    continue;
                context.Diagnostics.Add(abort.Problem);
                Abort = abort;
                if (abort.Stops)
                    return;
            }

            mapper.Finish();
            if (call.ShowsInJobHistory?.Value == true)
                context.History.Add(FormattableString.Invariant($"{call.Name}: {Read - before} records"));
        }
    }

    /// <summary>The variables of each time a call is made: once, or once per record it depends on.</summary>
    private IEnumerable<IReadOnlyDictionary<string, object?>> Bindings(ImportCallDefinition call)
    {
        if (call.DependsOn is null)
        {
            yield return new Dictionary<string, object?>(StringComparer.Ordinal);
            yield break;
        }

        var dependent = new DependentCall(context, Table, call, catalogue, OtherEntitlements);
        foreach (var value in dependent.Values())
            yield return new Dictionary<string, object?>(StringComparer.Ordinal) { [dependent.Variable] = value };
    }

    public void Dispose() => Table.Dispose();
}
