using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads the value of a column from a record and turns it into the column's text.</summary>
internal sealed class ColumnReader(ImportContext context, IReadOnlyList<ColumnMapping> columns)
{
    private readonly PathStatistics[] statistics = [.. columns.Select(_ => new PathStatistics())];
    private readonly ColumnText text = new(context.Switches, context.Definition.DateFormat, context.Diagnostics.Add);

    /// <summary>The text of the column of an index.</summary>
    public string? Read(int index, JsonElement record)
    {
        var mapping = columns[index];
        if (mapping.Computed is { } template)
            return Compute(template, record);
        if (statistics[index].TryFollow(mapping.Path!, record, out var value, out var stop))
            return text.Of(mapping, value);
        if (!stop!.IsAtArray || mapping.Path!.FollowAll(record) is not { Count: > 0 } all || !context.Switches.IsTurned(EicSwitchCatalogue.ArrayWithoutIndex))
            return null;
        statistics[index].Found();
        return ColumnText.Joined(all);
    }

    /// <summary>Reports the columns whose path led nowhere in every record.</summary>
    public void ReportNeverResolved()
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (mapping, seen) = (columns[i], statistics[i]);
            if (!seen.NeverFound)
                continue;

            context.Diagnostics.Add(Diagnostic.Warning(
                "import/path-unresolved",
                mapping.Node.Location,
                string.Create(CultureInfo.InvariantCulture, $"'{mapping.Path}' leads nowhere in any of {seen.Missing} records: at '{seen.Stop!.Step}' there is {seen.Stop.Described}."),
                $"The column '{mapping.Column.Name}' stays empty.",
                "Name a field the records have."));
        }
    }

    private string? Compute(TemplateText template, JsonElement record)
    {
        var bindings = ResponseBinding.OfRecord(record);
        var (computed, problem) = context.Templates.Render(template, bindings);
        if (problem is null)
            return computed!.Text;

        context.Diagnostics.Add(problem with { Consequence = "EIC stops at the record with an exception; here the column stays empty." });
        return null;
    }
}
