using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>An ImportUserJSON: one flat call, or several under <c>call</c> (vendor-documented).</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Calls">The calls; from the second on they are made once per user of the first.</param>
/// <param name="DateFormat">The Java pattern of dates (<c>sortDataByConfig.dateFormat</c>).</param>
public sealed record UserImportDefinition(SourceLocation Location, IReadOnlyList<ImportCallDefinition> Calls, Setting<string>? DateFormat)
{
    internal static UserImportDefinition Read(SourceObject root, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(root, problems);
        IEnumerable<SourceObject> calls = reader.Value("call") is SourceArray several ? several.Items.OfType<SourceObject>() : [root];
        return new UserImportDefinition(
            root.Location,
            [.. calls.Select((call, index) => ImportCallDefinition.ReadUsers(new ObjectReader(call, problems), index > 0, reader))],
            (reader.Object("sortDataByConfig") ?? reader).Text("dateFormat"));
    }
}
