using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Security;

/// <summary>Secrets go where they must, and are kept nowhere else: not in URLs, which proxies log, and not in accounts, which people read.</summary>
public sealed class SecretsStayInside : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "secure/secrets-stay-inside",
        "No secret and no token stands in a URL, in an account, in an entitlement or in the comments of a task",
        Level.Secure,
        null,
        "URLs are logged on the way; accounts and tasks are shown to many",
        "Whoever reads a log of a proxy or opens the account in EIC can act as EIC in OpsRamp.",
        "Send the token in the Authorization header only, and map no secret to a column.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        if (await Lifetime.PlayAsync(context) is { } world) Judge(context, world);
    }

    /// <summary>Judges what a world sent and what its EIC keeps.</summary>
    internal static void Judge(CaseContext context, World world)
    {
        foreach (var exchange in world.Eic.Exchanges.Where(exchange => exchange.Request is not null))
        {
            // What is recorded has a stable token in the place of each secret, so the secret itself cannot be looked for.
            var url = exchange.Request!.Url;
            context.Assert.That(!SecretToken(url.Text), () => new Failure("secret-in-url", $"{ExchangeWords.Request(exchange)} carries a secret in its URL")
            {
                Location = url.Holes.FirstOrDefault(hole => SecretToken(url.Text.Substring(hole.Start, hole.Length)))?.Location ?? url.Source ?? exchange.Location,
            });
        }

        var secrets = world.Workspace.Tokens.All.Select(token => token.Value).Append(context.Pack.Credentials.ClientSecret).Where(secret => secret.Length > 0).ToList();
        foreach (var row in world.Repository.Snapshot().Rows.Where(row => row.Kind is "account" or "entitlement"))
        {
            var column = row.Columns.FirstOrDefault(column => secrets.Exists(secret => column.Value.Contains(secret, StringComparison.Ordinal))).Key;
            context.Assert.That(column is null, () => new Failure("secret-in-column", $"{column} of {row.Kind} {row.Key} holds a secret")
            {
                Location = MappingOf(context, column!),
            });
        }

        foreach (var task in world.Repository.Tasks.All)
        {
            context.Assert.That(!secrets.Exists(secret => task.ProvisioningComments?.Contains(secret, StringComparison.Ordinal) ?? false), () =>
                new Failure("secret-in-comment", "the comments of the task hold a secret") { Location = context.Pack.Definition.Provisioning(task.Kind)?.Location });
        }
    }

    private static Connector.Packs.SourceLocation? MappingOf(CaseContext context, string column) =>
        (context.Pack.Definition.Import?.Accounts?.Calls ?? []).SelectMany(call => call.Columns).FirstOrDefault(mapping => mapping.Column.Name == column)?.Location
        ?? context.Pack.ImportLocation;

    private static bool SecretToken(string text) =>
        text.Contains("[access-token-", StringComparison.Ordinal) || text.Contains("[client-secret-", StringComparison.Ordinal) || text.Contains("[password-", StringComparison.Ordinal);
}
