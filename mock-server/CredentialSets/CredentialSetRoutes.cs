using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.CredentialSets;

/// <summary>Where the operations on credential sets are.</summary>
internal static class CredentialSetRoutes
{
    private const string Root = MockRoutes.TenantRoot + "/credentialSets";
    private const string One = Root + "/{credentialSetId}";

    private static readonly BodyField[] Fields = [new("name", true), new("description")];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        new() { Operation = "list-credential-sets", Method = "GET", Template = Root, Answer = RouteAnswer.Page("CredentialSet"), Serve = CredentialSetEndpoints.List },
        new() { Operation = "list-credential-sets-minimal", Method = "GET", Template = Root + "/minimal", Answer = RouteAnswer.Array("CredentialSetMinimal"), Serve = CredentialSetEndpoints.Minimal },
        new() { Operation = "create-credential-set", Method = "POST", Template = Root, BodyShape = BodyShape.JsonObject, BodyFields = Fields, Answer = RouteAnswer.One("CredentialSet"), Serve = CredentialSetEndpoints.Create },
        new() { Operation = "get-credential-set", Method = "GET", Template = One, Answer = RouteAnswer.One("CredentialSet"), Serve = CredentialSetEndpoints.Get },
        new()
        {
            Operation = "update-credential-set", Method = "POST", Template = One, BodyShape = BodyShape.JsonObject,
            BodyFields = [.. Fields.Select(field => field with { Required = false })], Answer = RouteAnswer.One("CredentialSet"), Serve = CredentialSetEndpoints.Update,
        },
        new() { Operation = "delete-credential-set", Method = "DELETE", Template = One, Serve = CredentialSetEndpoints.Delete },
    ];
}
