using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Secrets;

/// <summary>Secrets do not stand in the pack.</summary>
internal sealed class SecretInClearText : LintRule
{
    public override RuleDescription Description { get; } = new("secret/clear-text", Severity.Warning, "C10")
    {
        Title = "Secrets do not stand in the pack",
        Why = "A pack lives in repositories, packages and mails. A secret in it is known to whoever reads one of them. EIC keeps the real one encrypted.",
        Consequence = "Whoever reads the file can log in; a literal password in a body is also the password of every account created with it.",
        Before =
            """
            "httpParams": "{\"password\": \"ChangeMe@1234\"}"
            """,
        After =
            """
            "httpParams": "{\"password\": \"${password}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var node in context.Authentications.Select(member => (SourceObject)member.Value))
        {
            foreach (var member in ImportSections.Objects(node).SelectMany(json => json.Members))
            {
                if (member.Value is SourceString text && SecretNames.IsSecret(member.Name) && SecretNames.LooksReal(text.Value))
                    findings.Add(Found(text, FormattableString.Invariant($"The value of {Quote.Of(member.Name)} ({text.Value.Length} characters) looks like a real secret."), "Put a placeholder here, and the real one into EIC only."));
            }
        }

        foreach (var member in context.Bodies.Where(body => body.Call.Kind == CallKind.Provisioning).SelectMany(body => ImportSections.Objects(body.Root)).SelectMany(json => json.Members))
        {
            if (member.Value is SourceString { Value.Length: > 0 } text && SecretNames.IsPassword(member.Name) && !text.Value.Contains("${", StringComparison.Ordinal))
                findings.Add(Found(text, $"Every account gets the same {Quote.Of(member.Name)}, and it stands here.", "Send ${password}, which EIC makes for each account."));
        }
    }
}
