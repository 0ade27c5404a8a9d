using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.ImportComparison;

/// <summary>A pack that imports the population as the completed OpsRamp pack imports its tenant.</summary>
internal static class PackOfGroups
{
    private const string Connection = """{"authentications": {"a1": {"authType": "oauth2", "url": "https://target.test/token", "accessToken": "Bearer x"}}}""";

    private const string Import = """
        {"accountParams": {"connection": "a1", "call": {"call1": {"callOrder": 0, "stageNumber": 0,
          "http": {"url": "https://target.test/users", "httpMethod": "GET", "httpHeaders": {"Authorization": "${access_token}"}},
          "listField": "results", "keyField": "accountID",
          "colsToPropsMap": {"accountID": "id~#~char", "name": "loginName~#~char", "customproperty1": "firstName~#~char", "customproperty2": "lastName~#~char",
            "customproperty3": "email~#~char", "customproperty4": "organizationName~#~char", "customproperty5": "status~#~char", "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"},
          "pagination": {"page": {"pageSizeParam": "pageSize", "pageSize": 1000, "pageNumberParam": "pageNo", "firstPageNumber": 1, "totalCountPath": "completeResponseMap.totalResults"}}}},
         "acctEntMappings": {"Groups": {"listPath": "userGroups", "idPath": "uniqueId", "keyField": "entitlementID"}}},
         "entitlementParams": {"connection": "a1", "entTypes": {"Groups": {"entTypeOrder": 0, "call": {"call1": {"callOrder": 0, "stageNumber": 0,
          "http": {"url": "https://target.test/groups", "httpMethod": "GET"}, "listField": "results", "keyField": "entitlementID",
          "colsToPropsMap": {"entitlementID": "uniqueId~#~char", "entitlement_value": "name~#~char"}}}}}},
         "acctEntParams": {"processingType": "acctToEntMapping"}}
        """;

    /// <param name="pageSize">How many users the import asks for at once.</param>
    public static Pack Read(int pageSize) => PackReader.Read("population",
    [
        new PackFile("ConnectionJSON.json", Encoding.UTF8.GetBytes(Connection)),
        new PackFile("ImportAccountEntJSON.json", Encoding.UTF8.GetBytes(Import.Replace("\"pageSize\": 1000", FormattableString.Invariant($"\"pageSize\": {pageSize}"), StringComparison.Ordinal))),
    ]).Pack!;
}
