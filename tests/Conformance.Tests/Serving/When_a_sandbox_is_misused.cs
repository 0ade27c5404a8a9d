using System.Net;
using System.Net.Sockets;
using OpsRampHarness.Conformance.Tests.Commands;

namespace OpsRampHarness.Conformance.Tests.Serving;

internal sealed class When_a_sandbox_is_misused
{
    [TestCase("--users -1", "--users takes a number from 0 to 2147483647, not '-1'")]
    [TestCase("--max-body 1", "--max-body takes a number from 1024 to 2147483647, not '1'")]
    [TestCase("--switch no-such=x", "There is no switch 'no-such'")]
    [TestCase("--switch role-list-semantics=x", "no value 'x'")]
    [TestCase("--path-base opsramp", "'--path-base opsramp' must begin with a slash")]
    [TestCase("--tenants file --users 3", "'--users' and '--tenants' exclude each other")]
    [TestCase("--tenants /no/such/file", "document/unreadable")]
    [TestCase("--urls nonsense", "serve/cannot-listen")]
    [TestCase("--urls https://127.0.0.1:0 --certificate /no/such/file", "serve/certificate")]
    [TestCase("--urls http://127.0.0.1:0 --port-file /no/such/folder/port", "serve/cannot-listen")]
    public async Task Should_say_what_is_wrong(string arguments, string words)
    {
        var result = await Tool.RunAsync(["serve", .. arguments.Split(' ')]);

        result.Code.Should().Be(2);
        result.Error.Should().Contain(words);
    }

    [Test]
    public async Task Should_say_that_the_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var result = await Tool.RunAsync("serve", "--urls", $"http://{taken.LocalEndpoint}");

        result.Code.Should().Be(2);
        result.Error.Should().Contain("serve/cannot-listen").And.Contain("address already in use");
    }
}
