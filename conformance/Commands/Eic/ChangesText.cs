using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>What became different in EIC, for people and as JSON.</summary>
internal static class ChangesText
{
    private const int Shown = 20;

    public static void Write(TraceText trace, IReadOnlyList<IdentityChange> changes) => trace.Write(
        "What EIC believes now",
        changes.Count <= Shown
            ? changes.Select(change => change.ToString())
            : changes.Take(Shown).Select(change => change.ToString()).Append(FormattableString.Invariant($"and {changes.Count - Shown} more; --format json lists all")));

    public static JsonArray Json(IReadOnlyList<IdentityChange> changes) =>
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
    ];
}
