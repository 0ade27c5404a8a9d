using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Links that calls of their own report: one per entitlement, one per account, or one list of pairs.</summary>
internal sealed class CalledLinks(ImportContext context, AccessImportDefinition definition, MappingCallDefinition call, EntitlementType type)
{
    private readonly PropertyPath accountPath = PropertyPath.Parse(call.AccountIdPath?.Value ?? "");
    private readonly PropertyPath entitlementPath = PropertyPath.Parse(call.EntitlementIdPath?.Value ?? "");

    /// <summary>What the import did; null when it stopped.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        if (call.Http?.Url is null || !IsComplete()
            || !LinkColumns.TryFind(context, AccountColumns.Catalogue, call.AccountKeyField, "accountID", call.Location, out var accountColumn)
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.EntitlementKeyField, "entitlementID", call.Location, out var entitlementColumn))
        {
            return (new ImportCounts(), false);
        }

        using var staging = new LinkStaging(context.Repository.Connection);
        ImportAbort? abort = null;
        foreach (var asked in Asked(accountColumn, entitlementColumn))
        {
            abort = await ReadAsync(staging, asked, cancellation) ?? abort;
            if (abort?.Stops == true)
                return (null, false);
        }

        if (abort is not null && !context.Switches.FailedImportCallLooksLikeDeletion)
            return (null, false);

        var keepsMissing = context.Incremental || (abort is not null && context.Definition.Entitlements?.KeepWhenFailed?.Value == true);
        ImportCounts? counts = null;
        context.Repository.InTransaction(() => counts = new LinkReconciliation(context, type, accountColumn, entitlementColumn, call.Location)
            .Run(LinkReconciliation.IsConsidered(context), keepsMissing));
        return (counts, abort is null);
    }

    /// <summary>What the call is made for: entitlements or accounts, each with the id its URL takes, or once for all.</summary>
    private IEnumerable<(long? AccountKey, long? EntitlementKey, string? Id)> Asked(Column accountColumn, Column entitlementColumn) => call.Method!.Value switch
    {
        MappingMethod.HttpEntToAcct => context.Repository.Entitlements.Of(type)
            .Where(entitlement => entitlement.Status != EntitlementStatus.Inactive && entitlement[entitlementColumn.Name] is { Length: > 0 })
            .Select(entitlement => ((long?)null, (long?)entitlement.Key, entitlement[entitlementColumn.Name])),
        MappingMethod.HttpAcctToEnt => context.Repository.Accounts.Of(context.Endpoint)
            .Where(account => AccountStatus.IsActive(account.Status) && account[accountColumn.Name] is { Length: > 0 })
            .Select(account => ((long?)account.Key, (long?)null, account[accountColumn.Name])),
        _ => [(null, null, null)],
    };

    private async Task<ImportAbort?> ReadAsync(LinkStaging staging, (long? AccountKey, long? EntitlementKey, string? Id) asked, CancellationToken cancellation)
    {
        var bindings = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (asked.Id is not null)
            bindings["id"] = asked.Id;
        var walk = new PageWalk(context, new PagedCall(
            new CallRequest
            {
                Purpose = ExchangePurpose.ImportLinks,
                Attribute = context.Attribute,
                Call = call.Name,
                Location = call.Location,
                MadeFor = context.Source,
                Http = call.Http!,
                Connection = call.Connection ?? definition.Connection,
                Verdict = call.Verdict.IsEmpty ? definition.Verdict : call.Verdict,
                Bindings = bindings,
            },
            call.ListField,
            call.Pagination));
        await foreach (var page in walk.PagesAsync(cancellation))
            staging.Write(page.Records.SelectMany(record => Links(record, asked.AccountKey, asked.EntitlementKey)));
        if (walk.Abort is { } abort)
            context.Diagnostics.Add(abort.Problem);
        return walk.Abort;
    }

    private IEnumerable<ReportedLink> Links(JsonElement record, long? accountKey, long? entitlementKey)
    {
        var account = accountKey is null ? Id(record, accountPath, call.AccountIdPath) : null;
        if (accountKey is null && account is null)
            yield break;

        foreach (var item in Items(record))
        {
            var entitlement = entitlementKey is null ? Id(item, entitlementPath, call.EntitlementIdPath) : null;
            if (entitlementKey is not null || entitlement is not null)
                yield return new ReportedLink(accountKey, account, entitlementKey, entitlement);
        }
    }

    /// <summary>The entitlements of a record: those of entListField, or the record itself.</summary>
    private IEnumerable<JsonElement> Items(JsonElement record)
    {
        if (call.EntitlementListField is not { Value.Length: > 0 } list)
            return [record];
        if (PropertyPath.Parse(list.Value).TryFollow(record, out var items, out var stop) && items.ValueKind == JsonValueKind.Array)
            return [.. items.EnumerateArray()];

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/list-not-found",
            list.Location,
            $"entListField '{list.Value}' leads to no array{(stop is null ? "" : $": at '{stop.Step}' there is {stop.Described}")}.",
            "EIC links nothing of the record.",
            "Name the path to the array inside a record."));
        return [];
    }

    private string? Id(JsonElement record, PropertyPath path, Setting<string>? setting)
    {
        if (path.TryFollow(record, out var value, out var stop) && VerdictRules.ScalarText(value) is { Length: > 0 } id)
            return id;

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-path-unresolved",
            setting?.Location ?? call.Location,
            $"'{path}' leads to no id{(stop is null ? "" : $": at '{stop.Step}' there is {stop.Described}")}.",
            "EIC links nothing of the record.",
            "Name a field the records have."));
        return null;
    }

    /// <summary>Reports what the method needs and the JSON does not have.</summary>
    private bool IsComplete()
    {
        (string Name, Setting<string>? Setting)[] needed = call.Method!.Value switch
        {
            MappingMethod.HttpEntToAcct => [("acctIdPath", call.AccountIdPath), ("acctKeyField", call.AccountKeyField), ("entKeyField", call.EntitlementKeyField)],
            MappingMethod.HttpAcctToEnt => [("entIdPath", call.EntitlementIdPath), ("acctKeyField", call.AccountKeyField), ("entKeyField", call.EntitlementKeyField)],
            _ => [("acctIdPath", call.AccountIdPath), ("entIdPath", call.EntitlementIdPath), ("acctKeyField", call.AccountKeyField), ("entKeyField", call.EntitlementKeyField)],
        };
        var missing = needed.Where(item => item.Setting is null).Select(item => item.Name).ToList();
        if (missing.Count > 0)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/mapping-incomplete",
                call.Location,
                $"The mapping of type {ObjectReader.ScalarText(call.Method.Node)} has no {string.Join(" and no ", missing)}.",
                "EIC links nothing.",
                $"Add {string.Join(" and ", missing)}."));
        }

        return missing.Count == 0;
    }
}
