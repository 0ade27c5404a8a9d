using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Tests.Routing;

internal sealed class When_a_call_has_no_route
{
    [TestCase("POST", "/api/v2/tenants/msp_1123/USR0000000042", "update-user", "missing segment: users")]
    [TestCase("POST", "/api/v2/tenants/msp_1123/", "create-user", "empty segment instead of users")]
    [TestCase("GET", "/api/v2/tenants/msp_1123/user/search", "search-users", "segment 'user' instead of users")]
    [TestCase("GET", "/api/v2/tenants/msp_1123/Users/search", "search-users", "segment 'Users' instead of users")]
    [TestCase("GET", "/api/v2/msp_1123/roles/search", "search-roles", "missing segment: tenants")]
    [TestCase("PUT", "/api/v2/tenants/msp_1123/users/USR0000000042", "update-user", "wrong method: PUT instead of POST")]
    [TestCase("POST", "/api/v2/tenants/msp_1123/users/search", "search-users", "wrong method: POST instead of GET")]
    [TestCase("GET", "/api/v2/tenants/msp_1123/users/search/", "search-users", "empty segment")]
    [TestCase("GET", "/api/v2/tenants/msp_1123//users/search", "search-users", "empty segment")]
    [TestCase("POST", "/api/v2/tenants/msp_1123/users/USR0000000042/DISABLE", "deactivate-user", "segment 'DISABLE' instead of DEACTIVATE")]
    [TestCase("GET", "/api/v2/tenants/msp_1123/userGroups/search", "list-user-groups", "unexpected segment: search")]
    [TestCase("POST", "/api/v2/tenants/msp_1123/userGroups/USRGRP-1/members", "add-user-group-members", "segment 'members' instead of users")]
    [TestCase("POST", "/oauth/token", "get-token-old-path", "missing segment: auth")]
    [TestCase("POST", "/api/v2/tenants/msp_1123/groups/USRGRP-1/users", "add-user-group-members", "segment 'groups' instead of userGroups")]
    public void Should_name_the_nearest_and_what_differs(string method, string path, string operation, string difference)
    {
        var nearest = NearestRoute.Find(method, path);

        (nearest.Operation, nearest.Difference).Should().Be((operation, difference));
    }

    [Test]
    public void Should_find_every_route_itself()
    {
        foreach (var route in MockRoutes.All)
        {
            var path = route.Template.Replace("{tenant}", "msp_1", StringComparison.Ordinal).Replace("{userId}", "USR0000000001", StringComparison.Ordinal)
                .Replace("{roleId}", "ROLE-1", StringComparison.Ordinal).Replace("{userGroupId}", "USRGRP-1", StringComparison.Ordinal)
                .Replace("{clientId}", "client_1", StringComparison.Ordinal).Replace("{deviceGroupId}", "DGP-1", StringComparison.Ordinal)
                .Replace("{permissionSetId}", "0b8f4f1f", StringComparison.Ordinal).Replace("{credentialSetId}", "Ab3", StringComparison.Ordinal);

            NearestRoute.Find(route.Method, path).Should().BeEquivalentTo(new { route.Operation, Difference = "nothing differs" });
        }
    }

    [TestCase("GET", "")]
    [TestCase("", "/")]
    [TestCase("GET", "/%%%/\0/\ud800")]
    public void Should_cope_with_anything(string method, string path) =>
        NearestRoute.Find(method, path).Operation.Should().NotBeEmpty();

    [Test]
    public void Should_have_one_operation_a_route_and_one_route_an_operation()
    {
        MockRoutes.All.Select(route => route.Operation).Should().OnlyHaveUniqueItems();
        MockRoutes.All.Select(route => route.ToString()).Should().OnlyHaveUniqueItems();
    }
}
