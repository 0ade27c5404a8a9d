using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>
/// What EIC believed before something was done, to be compared with what it believes after. A large repository is not
/// compared row by row, so that an import by hand needs no more memory than the import itself.
/// </summary>
internal sealed class Beliefs(IdentityRepository repository)
{
    private const long Comparable = 50_000;
    private const int Shown = 20;

    private readonly IdentitySnapshot? before = repository.Size <= Comparable ? repository.Snapshot() : null;

    /// <summary>Prints what became different.</summary>
    public void Write(TraceText trace)
    {
        if (Changes() is not { } changes) trace.Write("What EIC believes now", ["too much to compare row by row; the job's counts tell how much changed"]);
        else if (changes.Count > Shown) trace.Write("What EIC believes now", changes.Take(Shown).Select(Line).Append(FormattableString.Invariant($"and {changes.Count - Shown} more; --format json lists all")));
        else if (changes.Count > 0) trace.Write("What EIC believes now", changes.Select(Line));
    }

    /// <summary>What became different, as JSON; null when it is too much to compare.</summary>
    public JsonArray? ToJson() => Changes() is { } changes
        ?
        [
            .. changes.Select(change => new JsonObject
            {
                ["type"] = change.Type.ToString(),
                ["kind"] = change.Kind,
                ["key"] = change.Key,
                ["column"] = change.Column,
                ["before"] = change.Before,
                ["after"] = change.After,
                ["changedBy"] = change.ChangedBy,
            }),
        ]
        : null;

    private IReadOnlyList<IdentityChange>? Changes() =>
        before is not null && repository.Size <= Comparable ? before.DifferencesTo(repository.Snapshot()) : null;

    private static string Line(IdentityChange change) => change.ToString();
}
