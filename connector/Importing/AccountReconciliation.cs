using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Moves staged accounts into the repository: known ones change, new ones are added, missing ones become inactive.</summary>
internal sealed class AccountReconciliation(ImportContext context, AccountImportDefinition definition, StagingTable staging, Column keyColumn)
{
    /// <summary>The condition that a <c>known</c> account was not suspended by an import.</summary>
    public const string IsNotSuspended = $"known.status IS NOT '{AccountStatus.SuspendedFromImportService}'";

    /// <summary>The condition that an account is active.</summary>
    public const string IsActive = $"(accounts.status IS NULL OR accounts.status IN ('{AccountStatus.Active}', '{AccountStatus.ManuallyProvisioned}'))";

    private readonly StagingSql sql = new(
        context.Repository.Connection, staging, "accounts", "accountkey", "endpointkey", context.Endpoint.Key, context.Source);

    public ImportCounts Run(bool keepsMissing)
    {
        Match();
        var missing = keepsMissing ? 0 : FindMissing();
        var updated = sql.Update(definition.UpdatesInactive(context.Switches) ? "TRUE" : $"({IsActive} OR staged.staged_status = '{AccountStatus.Active}')");

        // Without a word from the target, only an account that an import made inactive comes back.
        updated += sql.UpdateStatus($"coalesce(staged.staged_status, CASE WHEN accounts.status = '{AccountStatus.Inactive}' THEN '{AccountStatus.Active}' END)");
        NameTheNameless();
        var added = sql.Insert(AccountStatus.Active);
        SetLocks();
        var (inactivated, linksRemoved) = missing == 0 ? (0, 0) : Inactivate(missing);
        return new ImportCounts
        {
            Added = added,
            Updated = updated,
            Inactivated = inactivated,
            LinksRemoved = linksRemoved,
            Correlated = new Correlation(context).Run(),
        };
    }

    /// <summary>
    /// By the key column; an account that provisioning created without learning its id is found by its name. Suspended
    /// accounts are not found: one that returns is created anew (seen in the field).
    /// </summary>
    private void Match()
    {
        sql.Match(keyColumn, IsNotSuspended);
        if (keyColumn.Name == "accountID" && staging.Columns.Any(column => column.Name == "name"))
        {
            sql.Connection.Execute(
                $"""
                UPDATE temp.{staging.Name} SET matched = (
                    SELECT min(known.accountkey) FROM accounts known
                    WHERE known.endpointkey = $owner AND known.name = temp.{staging.Name}.name AND coalesce(known.accountID, '') = '' AND {IsNotSuspended})
                WHERE matched IS NULL
                """,
                ("$owner", context.Endpoint.Key));
        }
    }

    private long FindMissing()
    {
        var candidates = Inactivates ? IsActive : $"accounts.status IS NOT '{AccountStatus.SuspendedFromImportService}'";
        var missing = sql.FindMissing(candidates);
        if (context.Thresholds?.AccountThreshold is not { } threshold || missing < threshold.Value || (missing == threshold.Value && !context.Switches.IsTurned(EicSwitchCatalogue.ThresholdBlocksAt)))
            return missing;

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/account-threshold",
            threshold.Location,
            string.Create(CultureInfo.InvariantCulture, $"{missing} accounts are missing from the import, more than accountThresholdValue {threshold.Value}."),
            "EIC takes it for an accident and leaves them as they are.",
            "Find out why the import does not bring them."));
        return 0;
    }

    /// <summary>inactivateAccountsNotInFile; without it, accountsNotInImportAction Suspend suspends, and the older disableDeletedAccounts inactivates.</summary>
    private bool Inactivates
    {
        get
        {
            var legacy = definition.Calls.Select(call => call.DisablesDeleted).OfType<Setting<bool>>().FirstOrDefault()?.Value;
            return context.Thresholds?.InactivateMissingAccounts?.Value is { } said
                ? legacy is { } older && older != said && context.Switches.IsTurned(EicSwitchCatalogue.LegacyDeletionKeys) ? older : said
                : context.Thresholds?.MissingAccountsAction is null && legacy == true;
        }
    }

    private (int Accounts, int Links) Inactivate(long missing)
    {
        var suffix = Inactivates
            ? ""
            : string.Format(
                CultureInfo.InvariantCulture,
                context.Switches.Value(EicSwitchCatalogue.SuspendedNameSuffix),
                context.Clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        var linksRemoved = context.Thresholds?.DeleteLinks?.Value == true
            ? LinkSql.Remove(sql.Connection, $"link.accountkey IN (SELECT missing_key FROM {sql.Missing})", context.Source)
            : 0;
        var changed = Inactivates
            ? sql.Connection.Execute(
                $"UPDATE accounts SET changedby = $by, status = '{AccountStatus.Inactive}' WHERE accountkey IN (SELECT missing_key FROM {sql.Missing})",
                ("$by", context.Source.Text))
            : sql.Connection.Execute(
                $"UPDATE accounts SET changedby = $by, status = '{AccountStatus.SuspendedFromImportService}', name = name || $suffix WHERE accountkey IN (SELECT missing_key FROM {sql.Missing})",
                ("$by", context.Source.Text),
                ("$suffix", suffix));
        context.Diagnostics.Add(Diagnostic.Note(
            "import/accounts-missing",
            context.Definition.Accounts?.Location,
            string.Create(CultureInfo.InvariantCulture, $"{missing} accounts are missing from the import."),
            Inactivates ? "EIC makes them inactive." : $"EIC sets their status to {AccountStatus.SuspendedFromImportService} and renames them.",
            "Set accountThresholdValue to the number of accounts that may disappear at once."));
        return (changed, linksRemoved);
    }

    /// <summary>Locks and unlocks by lockedStatusMapping, when the switch says that a REST connection does (assumption: as userlock 1 and 0).</summary>
    private void SetLocks()
    {
        if (context.Thresholds is not { LockedStatusColumn: { } setting } thresholds
            || staging.Columns.FirstOrDefault(column => string.Equals(column.Name, setting.Value, StringComparison.OrdinalIgnoreCase)) is not { } column
            || !context.Switches.IsTurned(EicSwitchCatalogue.LockedStatusColumn))
        {
            return;
        }

        foreach (var (text, state) in thresholds.Locked.Select(text => (text, "1")).Concat(thresholds.Unlocked.Select(text => (text, "0"))))
        {
            sql.Connection.Execute(
                $"UPDATE accounts SET changedby = $by, userlock = $state WHERE endpointkey = $owner AND {Quote(column)} = $text AND userlock IS NOT $state",
                ("$by", context.Source.Text),
                ("$state", state),
                ("$owner", context.Endpoint.Key),
                ("$text", text.Value));
        }
    }

    /// <summary>An account needs a name: one whose record has none is called by its key (assumption).</summary>
    private void NameTheNameless()
    {
        if (staging.Columns.FirstOrDefault(column => column.Name == "name") is { } name)
            sql.Connection.Execute($"UPDATE temp.{staging.Name} SET {Quote(name)} = staged_key WHERE coalesce({Quote(name)}, '') = '' AND matched IS NULL");
    }
}
