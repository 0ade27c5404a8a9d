using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A provisioning JSON: the calls that do a task, and what EIC learns from their responses.</summary>
public sealed class ProvisioningDefinition
{
    private ProvisioningDefinition(string attribute, ObjectReader reader)
    {
        Attribute = attribute;
        Location = reader.Node.Location;
        AccountId = ResponseMapping.Read(reader, "accountIdPath");
        Columns = ColumnMapping.Read(reader.Object("responseColsToPropsMap"), AccountColumns.Catalogue);
        DateFormat = reader.Text("dateFormat");
        Calls = [.. Containers(reader).SelectMany(ReadCalls).OrderBy(call => call.Order?.Value ?? 0)];
    }

    /// <summary>The attribute's name, such as CreateAccountJSON.</summary>
    public string Attribute { get; }

    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; }

    /// <summary>Where the account's id is learnt from; null: it is not.</summary>
    public ResponseMapping? AccountId { get; }

    /// <summary>How responses fill account columns; the paths begin with a call's name.</summary>
    public IReadOnlyList<ColumnMapping> Columns { get; }

    /// <summary>The Java pattern of dates.</summary>
    public Setting<string>? DateFormat { get; }

    /// <summary>The calls in their order.</summary>
    public IReadOnlyList<ProvisioningCallDefinition> Calls { get; }

    internal static ProvisioningDefinition Read(string attribute, SourceObject root, List<Diagnostic> problems) =>
        new(attribute, new ObjectReader(root, problems));

    private static IEnumerable<ObjectReader> Containers(ObjectReader reader) =>
        reader.Object("actions") is { } actions ? actions.Objects().Select(action => action.Reader) : [reader];

    private static IEnumerable<ProvisioningCallDefinition> ReadCalls(ObjectReader reader) =>
        reader.Value("call") switch
        {
            null => [],
            SourceArray calls => calls.Items.OfType<SourceObject>().Select(call => new ProvisioningCallDefinition(new ObjectReader(call, reader.Problems))),
            SourceObject call => [new ProvisioningCallDefinition(new ObjectReader(call, reader.Problems))],
            _ => NoCalls(reader),
        };

    private static IEnumerable<ProvisioningCallDefinition> NoCalls(ObjectReader reader)
    {
        reader.Problems.Add(Diagnostic.Error(
            "definition/wrong-type",
            reader.Value("call")!.Location,
            "'call' is not an array.",
            "EIC makes no call for the task.",
            "Make 'call' an array of calls."));
        return [];
    }
}
