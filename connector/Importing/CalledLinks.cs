using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Links that calls of their own report: one per entitlement, one per account, or one list of pairs.</summary>
internal sealed class CalledLinks(ImportContext context, AccessImportDefinition definition, MappingCallDefinition call, string type)
{
    private readonly PropertyPath accountPath = PropertyPath.Parse(call.AccountIdPath?.Value ?? "");
    private readonly PropertyPath entitlementPath = PropertyPath.Parse(call.EntitlementIdPath?.Value ?? "");

    /// <summary>Whether every call succeeded; null when the import stopped.</summary>
    public async Task<bool?> ReadAsync(AccessReading reading, CancellationToken cancellation)
    {
        if (call.Http?.Url is null || !IsComplete()
            || !LinkColumns.TryFind(context, AccountColumns.Catalogue, call.AccountKeyField, "accountID", call.Location, out var accountColumn)
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.EntitlementKeyField, "entitlementID", call.Location, out var entitlementColumn))
        {
            return false;
        }

        var staging = reading.Keep(new LinkStaging(context.Repository.Connection, FormattableString.Invariant($"reported_{reading.NextNumber}")));
        ImportAbort? abort = null;
        foreach (var asked in AllAsked(reading, accountColumn, entitlementColumn))
        {
            abort = await ReadAsync(staging, asked, cancellation) ?? abort;
            if (abort?.Stops == true)
                return null;
        }

        var keepsFailed = context.Definition.Entitlements?.KeepWhenFailed?.Value == true;
        if (abort is not null && !keepsFailed && context.Switches.IsTurned(EicSwitchCatalogue.FailedImportCall))
            return null;

        var keepsMissing = context.Incremental || (abort is not null && keepsFailed);
        reading.Add(() =>
        {
            var stored = context.Repository.Entitlements.FindType(context.Endpoint.Key, type)!;
            var counts = new LinkReconciliation(context, staging, stored, accountColumn, entitlementColumn, call.Location).Run(LinkReconciliation.IsConsidered(context), keepsMissing);
            StagedEffects.Attribute(context, staging);
            return counts;
        });
        return abort is null;
    }

    /// <summary>What the call is made for: entitlements or accounts, each with the id its URL takes, or once for all.</summary>
    private IEnumerable<Asked> AllAsked(AccessReading reading, Column accountColumn, Column entitlementColumn) => call.Method!.Value switch
    {
        MappingMethod.HttpEntToAcct => (reading.ValuesOf(type, entitlementColumn) ?? []).Select(id => new Asked(null, id)),
        MappingMethod.HttpAcctToEnt => BatchedValues.Read(context.Repository.Connection, "accounts", "accountkey", StagingTable.Quote(accountColumn), LinkReconciliation.IsAsked(context))
            .Select(account => new Asked(account.Key, account.Value)),
        _ => [new Asked(null, null)],
    };

    private async Task<ImportAbort?> ReadAsync(LinkStaging staging, Asked asked, CancellationToken cancellation)
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
            staging.Write(page.Records.SelectMany(record => Links(record, asked)), page.Exchange);
        if (walk.Abort is { } abort)
            context.Diagnostics.Add(abort.Problem);
        return walk.Abort;
    }

    private IEnumerable<ReportedLink> Links(JsonElement record, Asked asked)
    {
        var account = asked.AccountKey is null ? Id(record, accountPath, call.AccountIdPath) : null;
        if (asked.AccountKey is null && account is null)
            yield break;

        var known = call.Method!.Value == MappingMethod.HttpEntToAcct ? asked.Id : null;
        foreach (var item in Items(record))
        {
            if ((known ?? Id(item, entitlementPath, call.EntitlementIdPath)) is { } entitlement)
                yield return new ReportedLink(asked.AccountKey, account, entitlement);
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

    /// <summary>What a request is made for.</summary>
    /// <param name="AccountKey">The account; null when it is not made for one.</param>
    /// <param name="Id">The id its URL takes; null when it is made once.</param>
    private readonly record struct Asked(long? AccountKey, string? Id);
}
