using OpsRampHarness.Connector.Linting;

namespace OpsRampHarness.Connector.Tests.Linting;

/// <summary>A target with the routes the clean pack calls, and a few beside them.</summary>
internal static class SampleTarget
{
    private const string Tenant = "/api/v2/tenants/{tenant}";

    private static readonly TargetField[] UserFields =
        [new("loginName", true), new("password", true), new("firstName", true), new("lastName", true), new("email", true), new("country", false), new("designation", false), new("address", false), new("timeZone", false), new("changePassword", false), new("roles", false)];

    public static LintTarget OpsRamp { get; } = new("OpsRamp",
    [
        new("POST", "/auth/oauth/token", "get-token", [new("grant_type", true), new("client_id", true), new("client_secret", true)]) { Body = TargetBody.Form },
        new("GET", $"{Tenant}/users/search", "search-users", []) { RowsPerPage = 100, RecordsPath = "results", TotalPath = "totalResults", SuccessStatus = "200" },
        new("POST", $"{Tenant}/users", "create-user", UserFields) { Body = TargetBody.JsonObject, SuccessStatus = "200" },
        new("GET", $"{Tenant}/users/{{userId}}", "get-user", []),
        new("POST", $"{Tenant}/users/{{userId}}", "update-user", [.. UserFields.Select(field => field with { IsRequired = false })]) { Body = TargetBody.JsonObject },
        new("POST", $"{Tenant}/users/{{userId}}/ACTIVATE", "activate-user", []),
        new("POST", $"{Tenant}/users/{{userId}}/DEACTIVATE", "deactivate-user", [new("deactivateReason", true)]) { Body = TargetBody.JsonObject },
        new("POST", $"{Tenant}/users/{{userId}}/TERMINATE", "terminate-user", [new("terminateReason", false), new("maskType", false)]) { Body = TargetBody.JsonObject },
        new("GET", $"{Tenant}/roles/search", "search-roles", []) { RowsPerPage = 100, RecordsPath = "results", TotalPath = "totalResults", SuccessStatus = "200" },
        new("POST", $"{Tenant}/roles/{{roleId}}", "update-role", [new("name", false), new("users", false), new("allClients", false)]) { Body = TargetBody.JsonObject },
        new("GET", $"{Tenant}/userGroups", "list-user-groups", []) { RowsPerPage = 100, RecordsPath = "results", TotalPath = "totalResults", SuccessStatus = "200" },
        new("GET", $"{Tenant}/userGroups/{{userGroupId}}/users", "list-members", []) { RowsPerPage = 100, RecordsPath = "results", TotalPath = "totalResults", SuccessStatus = "200" },
        new("POST", $"{Tenant}/userGroups/{{userGroupId}}/users", "add-members", [new("id", true)]) { Body = TargetBody.JsonArray },
        new("DELETE", $"{Tenant}/userGroups/{{userGroupId}}/users", "remove-members", [new("id", true)]) { Body = TargetBody.JsonArray },
    ],
    (_, path) => new NearestTargetRoute(OpsRamp!.Routes.MinBy(route => Math.Abs(route.Template.Length - path.Length))!, "missing segment: users"))
    {
        TokenErrorPaths = ["error", "error_description"],
    };
}
