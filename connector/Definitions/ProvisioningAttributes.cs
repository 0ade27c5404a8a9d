using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Which attribute does which kind of task.</summary>
public static class ProvisioningAttributes
{
    // Not a dictionary by kind: one of those is compiled anew in each process, and a lint is short.
    private static readonly Entry[] All =
    [
        new(TaskKind.AddAccess, "AddAccessJSON"),
        new(TaskKind.RemoveAccess, "RemoveAccessJSON"),
        new(TaskKind.NewAccount, "CreateAccountJSON"),
        new(TaskKind.ChangePassword, "ChangePassJSON"),
        new(TaskKind.EnableAccount, "EnableAccountJSON"),
        new(TaskKind.DisableAccount, "DisableAccountJSON"),
        new(TaskKind.RemoveAccount, "RemoveAccountJSON"),
        new(TaskKind.UpdateAccount, "UpdateAccountJSON"),
        new(TaskKind.UpdateUser, "UpdateUserJSON"),
    ];

    /// <summary>The attribute that does a kind of task; null when the connector does not do it.</summary>
    public static string? Of(TaskKind kind) => Array.Find(All, entry => entry.Kind == kind)?.Attribute;

    /// <summary>Whether an attribute does a kind of task.</summary>
    public static bool Contains(string attribute) => Array.Exists(All, entry => entry.Attribute == attribute);

    internal static IEnumerable<string> Names => All.Select(entry => entry.Attribute);

    private sealed record Entry(TaskKind Kind, string Attribute);
}
