using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>The keys EIC reads in each kind of object (vendor-documented, or seen in published packages).</summary>
internal static class KnownKeys
{
    private static readonly string[] Request = ["url", "httpMethod", "httpParams", "httpHeaders", "httpContentType", "ssl"];
    private static readonly string[] Judgement = ["successResponses", "unsuccessResponses"];

    public static IReadOnlySet<string> Switches { get; } = Set(
        "disableDeletedAccounts", "disableDeletedEntitlements", "makeProcessingStatus", "showJobHistory", "doNotChangeIfFailed", "createUsers",
        "includeExistingInActiveAccounts", "inactivateAccountsNotInFile", "deleteLinks", "deleteAccEntForActiveAccounts", "correlateInactiveAccounts",
        "inactivateEntsNotInFeed", "importAsEntitlement", "importAsAccount", "showLogs");

    private static readonly IReadOnlySet<string> Http = Set([.. Request, "timeOutError"]);

    private static readonly IReadOnlySet<string> ProvisioningCall = Set(
        [.. Request, .. Judgement, "name", "connection", "callOrder", "callCondition", "callListPath", "showResponse", "privilegeEntitlement", "ticketidPath", "ticketStatusPath", "extraInfo"]);

    private static readonly IReadOnlySet<string> ProvisioningRoot = Set(
        "accountIdPath", "dateFormat", "responseColsToPropsMap", "call", "actions", "ticketidPath", "ticketStatusPath", "ticketStatusValue", "disContinueStatusValue", "extraInfo", "showLogs", "showResponse");

    private static readonly IReadOnlySet<string> ImportRoot = Set(
        "globalSettings", "accountParams", "entitlementParams", "acctEntParams", "entOwnerParams", "entMappingParams", "showLogs");

    private static readonly IReadOnlySet<string> Accounts = Set(
        [.. Judgement, "connection", "processingType", "createUsers", "adminName", "doNotChangeIfFailed", "includeExistingInActiveAccounts", "statusAndThresholdConfig", "call", "acctEntMappings", "showLogs"]);

    private static readonly IReadOnlySet<string> Entitlements = Set([.. Judgement, "connection", "processingType", "doNotChangeIfFailed", "entTypes", "showLogs"]);

    private static readonly IReadOnlySet<string> EntitlementType = Set(
        [.. Judgement, "entTypeOrder", "entTypeLabels", "call", "acctEntMappings", "entOwnerMappings", "entMappings", "connection", "ent1KeyField"]);

    private static readonly IReadOnlySet<string> ImportCall = Set(
        [
            .. Judgement, "connection", "callOrder", "stageNumber", "http", "listField", "keyField", "colsToPropsMap", "statusConfig", "inputParams", "nextApiKeyField",
            "makeProcessingStatus", "disableDeletedAccounts", "disableDeletedEntitlements", "showJobHistory", "pagination", "processingType", "showLogs",
        ]);

    private static readonly IReadOnlySet<string> Pagination = Set("nextUrl", "page", "offset", "PageWithHttpParamsAndHeaders");

    private static readonly IReadOnlySet<string> PaginationFlavour = Set(
        "nextUrlPath", "pageSizeParam", "pageSize", "pageNumberParam", "firstPageNumber", "pageRecordCount", "totalCountPath", "offsetParam", "batchParam", "batchSize", "paginationLocation");

    private static readonly IReadOnlySet<string> Thresholds = Set(
        "statusColumn", "activeStatus", "inactiveStatus", "lockedStatusColumn", "lockedStatusMapping", "inactivateAccountsNotInFile", "accountsNotInImportAction",
        "accountThresholdValue", "deleteLinks", "deleteAccEntForActiveAccounts", "correlateInactiveAccounts", "inactivateEntsNotInFeed", "entThresholdValue", "status", "active");

    private static readonly IReadOnlySet<string> Authentication = Set(
        [
            .. Request, "authType", "accessToken", "tokenType", "tokenResponsePath", "authHeaderName", "errorPath", "authError", "retryFailureStatusCode", "expiryError",
            "timeOutError", "maxRefreshTryCount", "properties", "refreshType", "refreshToken", "refreshTokenResponsePath", "refreshTokenAuthError", "refreshTokenErrorPath",
            "refreshTokenCall", "refreshTokenFlag", "jwtConfig", "httpParamsName", "apiRateLimitConfig", "maskInLogs", "cleanUpTextContent", "testConnectionParams", "cookies", "testname",
        ]);

    /// <summary>Every object whose keys are not free, with the keys it may have.</summary>
    public static IReadOnlyList<KeyPlace> Places(LintContext context)
    {
        var places = new List<KeyPlace>(OfCalls(context));
        places.AddRange(OfSections(context));
        var seen = new HashSet<SourceNode>();
        places.RemoveAll(place => !seen.Add(place.Node));
        return places;
    }

    private static IEnumerable<KeyPlace> OfCalls(LintContext context)
    {
        foreach (var call in context.Calls)
        {
            if (call.Kind == CallKind.Provisioning)
                yield return new KeyPlace(call.Node, ProvisioningCall);
            else if (call.Kind is CallKind.AccountImport or CallKind.EntitlementImport && !ReferenceEquals(call.Node, call.Http))
                yield return new KeyPlace(call.Node, ImportCall);
            if (!ReferenceEquals(call.Node, call.Http))
                yield return new KeyPlace(call.Http, Http);
            if (call.Node.FindObject("pagination") is { } pagination)
            {
                yield return new KeyPlace(pagination, Pagination);
                foreach (var member in pagination.Members)
                {
                    if (member.Value is SourceObject flavour)
                        yield return new KeyPlace(flavour, PaginationFlavour);
                }
            }
        }
    }

    private static IEnumerable<KeyPlace> OfSections(LintContext context)
    {
        foreach (var authentication in context.Authentications)
            yield return new KeyPlace((SourceObject)authentication.Value, Authentication);
        foreach (var attribute in context.Pack.Attributes.Where(attribute => context.CallsOf(attribute.Name).Any(call => call.Kind == CallKind.Provisioning)))
            yield return new KeyPlace(attribute.Root, ProvisioningRoot);
        if (context.Import is { } import)
            yield return new KeyPlace(import, ImportRoot);
        if (context.Accounts is { } accounts)
            yield return new KeyPlace(accounts, Accounts);
        if (context.Entitlements is { } entitlements)
            yield return new KeyPlace(entitlements, Entitlements);
        foreach (var type in context.EntitlementTypes)
            yield return new KeyPlace((SourceObject)type.Value, EntitlementType);
        foreach (var thresholds in ImportSections.Thresholds(context))
            yield return new KeyPlace(thresholds, Thresholds);
    }

    private static HashSet<string> Set(params string[] keys) => new(keys, StringComparer.Ordinal);
}
