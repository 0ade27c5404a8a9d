namespace OpsRampHarness.Connector.Tests.Importing;

/// <summary>Import JSONs of the shapes the tests need.</summary>
internal static class Json
{
    public const string Columns = """
        {"accountID": "id~#~char", "name": "login~#~char", "customproperty2": "mail~#~char", "customproperty9": "state~#~char", "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"}
        """;

    public static string Import(string call = "", string columns = Columns, string accountParams = "", string listField = "rows") => $$$$$$$"""
        {"accountParams": {"connection": "a1", {{{{{{{accountParams}}}}}}} "call": {"call1": {"callOrder": 0, "stageNumber": 0,
           "http": {"url": "https://target.test/people", "httpMethod": "GET", "httpHeaders": {"Authorization": "${access_token}"}},
           {{{{{{{call}}}}}}} "listField": "{{{{{{{listField}}}}}}}", "keyField": "accountID", "colsToPropsMap": {{{{{{{columns}}}}}}}}},
         "acctEntMappings": {"Crew": {"listPath": "crews", "IdPath": "cid", "KeyField": "entitlementID"}}},
         "entitlementParams": {"connection": "a1", "entTypes": {"Crew": {"entTypeOrder": 0, "call": {"call1": {"callOrder": 0, "stageNumber": 0,
           "http": {"url": "https://target.test/crews", "httpMethod": "GET"}, "listField": "", "keyField": "entitlementID",
           "colsToPropsMap": {"entitlementID": "cid~#~char", "entitlement_Value": "title~#~char"}}}}}},
         "acctEntParams": {"processingType": "acctToEntMapping"}}
        """;

    public static string People(params string[] people) => $$"""{"rows": [{{string.Join(',', people)}}]}""";

    public static string Person(string id, string state = "on", string crews = "[]") =>
        $$"""{"id": "{{id}}", "login": "{{id}}@x.test", "mail": "{{id}}@mail.test", "state": "{{state}}", "crews": {{crews}}}""";
}
