using System.Text;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Exchanges;

public sealed class When_a_response_is_judged
{
    [TestCase("{}", 204, "", true, "2xx")]
    [TestCase("{}", 404, "", false, "2xx")]
    [TestCase("""{"successResponses": []}""", 200, "", true, "2xx")]
    [TestCase("""{"successResponses": [{}]}""", 500, "", false, "2xx")]
    [TestCase("""{"successResponses": {"statusCode": [201]}}""", 200, "", false, "successResponses")]
    [TestCase("""{"successResponses": {"statusCode": ["200", 201]}}""", 200, "", true, "successResponses")]
    [TestCase("""{"SuccessResponses": {"statusCode": [404]}}""", 404, "", false, "2xx")]
    [TestCase("""{"successResponses": {"statusCode": [200], "status": "ok"}}""", 200, """{"status":"ok"}""", true, "successResponses")]
    [TestCase("""{"successResponses": {"statusCode": [200], "status": "ok"}}""", 200, """{"status":"bad"}""", false, "successResponses")]
    [TestCase("""{"successResponses": {"result.code": ["0", "1"]}}""", 500, """{"result":{"code":1}}""", true, "successResponses")]
    [TestCase("""{"successResponses": [{"message": "A"}, {"message": "B"}]}""", 200, """{"message":"B"}""", true, "successResponses")]
    [TestCase("""{"unsuccessResponses": {"odata~dot#error.code": "x"}}""", 200, """{"odata.error":{"code":"x"}}""", false, "unsuccessResponses")]
    [TestCase("""{"successResponses": {"statusCode": [200]}, "unsuccessResponses": {"status": "error"}}""", 200, """{"status":"error"}""", false, "unsuccessResponses")]
    [TestCase("""{"unsuccessResponses": null}""", 200, "", true, "2xx")]
    public void Should_follow_the_lists_or_else_2xx(string json, int status, string body, bool succeeded, string rule)
    {
        var pack = PackReader.Read("p", [new PackFile("EnableAccountJSON.json", Encoding.UTF8.GetBytes($$"""{"call": [{{json}}]}"""))]).Pack!;
        var call = ConnectorDefinition.Read(pack, out _).Provisioning(Connector.Identity.TaskKind.EnableAccount)!.Calls[0];

        var verdict = VerdictRules.Judge(call.Verdict, new ResponseContent(status, "", [], Encoding.UTF8.GetBytes(body)), new ConsultedSwitches(EicSwitches.Default));

        verdict.Succeeded.Should().Be(succeeded);
        verdict.Rule.Should().Be(rule);
    }
}
