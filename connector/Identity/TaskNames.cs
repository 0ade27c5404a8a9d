namespace OpsRampHarness.Connector.Identity;

/// <summary>Kinds of task as EIC calls them.</summary>
public static class TaskNames
{
    /// <summary>The name, such as <c>New Account</c>.</summary>
    public static string Of(TaskKind kind) => kind switch
    {
        // EIC's word for it; the attribute is RemoveAccountJSON.
        TaskKind.RemoveAccount => "Delete Account",
        _ => string.Concat(kind.ToString().Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $" {letter}" : $"{letter}")),
    };
}
