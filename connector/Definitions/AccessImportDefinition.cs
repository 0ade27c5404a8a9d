using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The <c>acctEntParams</c> of an ImportAccountEntJSON.</summary>
public sealed class AccessImportDefinition
{
    private AccessImportDefinition(ObjectReader reader)
    {
        Location = reader.Node.Location;
        var all = MappingCallDefinition.Read(null, "acctEntParams", reader.Node.Location, reader);
        var byType = (reader.Object("entTypes")?.Objects() ?? []).SelectMany(type =>
            (type.Reader.Object("call")?.Objects() ?? [])
                .Select(call => MappingCallDefinition.Read(type.Member.Name, call.Member.Name, call.Member.NameLocation, call.Reader))
                .OrderBy(call => call.Order?.Value ?? 0));
        Calls = [.. (all.Method is null ? [] : new[] { all }).Concat(byType)];
        Connection = all.Connection;
        Verdict = all.Verdict;
    }

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The authentication of calls that name none.</summary>
    public Setting<string>? Connection { get; }

    /// <summary>When a call that says nothing itself counts as done.</summary>
    public VerdictDefinition Verdict { get; }

    /// <summary>The ways links are imported: the one for every type first, then per type in call order.</summary>
    public IReadOnlyList<MappingCallDefinition> Calls { get; }

    internal static AccessImportDefinition? Read(ObjectReader? reader) =>
        reader is null || reader.Node.Members.Count == 0 ? null : new(reader);
}
