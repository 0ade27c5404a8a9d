using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Conformance.Tests.Runs;

namespace OpsRampHarness.Conformance.Tests.Reports;

/// <summary>Runs as writers get them, made by hand.</summary>
internal static class SampleRuns
{
    /// <summary>Text that tries everything at once.</summary>
    public const string Hostile =
        "O'Neil \"<script>alert(1)</script>\" & ]]> | `code` **bold** [x](javascript:1) @team #1 \u001b[31m \u202e \u0000 ::error::x ${user.x} \\ 名 😀\nnext https://evil.example";

    public static Run Failing(int failures = 1, string text = "POST /api/v2/tenants/msp_1123/USR0000000042 → 404: OpsRamp has no such route.")
    {
        var broken = Enumerable.Range(1, failures).Select(number => new PlayedCase(Failure(number, text), [Exchange(text)]));
        return RunBuilder.Run(
            [.. broken, Passing("law/second-import-changes-nothing"), Passing("op/create-account")],
            new Finding
            {
                Rule = "url/unknown-route", Severity = Severity.Warning, Message = $"No such route: {text}", Fix = "Add /users/.", Location = Place,
            });
    }

    public static Run Passing() => RunBuilder.Run([Passing("op/create-account"), Passing("law/import-complete")]);

    private static Place Place => new(
        "UpdateAccountJSON.json", 7, 14, "/call/0/url",
        "      \"url\": \"https://hostname/api/v2/tenants/msp_1123/${account.accountID}\",");

    private static PlayedCase Passing(string check) => new(
        RunBuilder.Case(check, operation: "create-account") with { Assumptions = ["role-list-semantics=merge"] }, [Exchange("ok")]);

    private static CaseResult Failure(int number, string text) =>
        RunBuilder.Case("op/update-account", Outcome.Failed, FormattableString.Invariant($"person={number}"), reason: FormattableString.Invariant($"no-such-route-{number}"), operation: "update-account") with
        {
            Message = text,
            Details = [new Detail("nearest", "POST /api/v2/tenants/{tenant}/users/{userId}"), new Detail("missing", $"segment users {text}")],
            Expected = "the user's last name becomes 'Roe'",
            Actual = text,
            Consequence = "every Update Account task fails and is retried until its tries are used up",
            Fix = "…/tenants/msp_1123/users/${account.accountID}",
            Location = Place,
            BlastRadius = RunBuilder.Radius(suspended: 150),
            Steps =
            [
                new CaseStep("world", 0, "known=all users=3", RunBuilder.Header.ClockStart),
                new CaseStep("task", 0, $"Update Account task: {text}", RunBuilder.Header.ClockStart),
                new CaseStep("call", 1, "POST", RunBuilder.Header.ClockStart, 1, Diverged: true),
            ],
            Effects = new Effects(
                [new StateChange(ChangeKind.Changed, $"user {text}", text, null, Expected: false)],
                [new StateChange(ChangeKind.Added, "account jroe", null, "", Expected: true)]),
            Assumptions = ["bad-token-status=401"],
        };

    private static ExchangeRecord Exchange(string text) => new()
    {
        Purpose = "provision",
        Attribute = "UpdateAccountJSON",
        Call = "call1",
        Method = "POST",
        Url = $"https://hostname/api/v2/tenants/msp_1123/USR0000000042?x={text}",
        RequestHeaders = [new HeaderLine("Authorization", "{{token-1}}"), new HeaderLine("X-Test", text)],
        RequestBody = Body.Of($"{{\"country\": \"null\", \"lastName\": \"{text}\"}}"),
        Status = 404,
        ResponseHeaders = [new HeaderLine("Content-Type", "application/json")],
        ResponseBody = Body.Of(new string('x', 5000)),
        Verdict = "failure",
        Rule = "successResponses.statusCode",
        NearestRoute = "POST /api/v2/tenants/{tenant}/users/{userId}",
        At = RunBuilder.Header.ClockStart,
        Provenance = [new Provenance("body", 13, 4, "${user.country}", [new BindingRead("user.country", null)], Place)],
    };
}
