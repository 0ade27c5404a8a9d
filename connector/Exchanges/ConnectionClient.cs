using System.Diagnostics;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Makes calls as a connection does: the stored token first; a response that means a bad token makes it fetch a new one,
/// keep it, and repeat the call, up to maxRefreshTryCount times (vendor-documented; the default of 5 is every published
/// guide's).
/// </summary>
internal sealed class ConnectionClient
{
    private const int DefaultRefreshes = 5;

    private readonly Dictionary<string, AuthenticationState> authentications;
    private readonly RequestRenderer renderer;
    private readonly TargetClient target;
    private readonly TimeProvider clock;
    private readonly TokenSource tokens;

    private readonly ConfigDefinition? config;
    private readonly ConsultedSwitches switches;
    private readonly Func<TimeSpan, CancellationToken, Task> wait;

    public ConnectionClient(
        ConnectorDefinition definition,
        TemplateRenderer templates,
        TargetClient target,
        ConsultedSwitches switches,
        TimeProvider clock,
        Func<TimeSpan, CancellationToken, Task> wait)
    {
        this.switches = switches;
        this.wait = wait;
        config = definition.Config;
        renderer = new RequestRenderer(templates, switches);
        this.target = target;
        this.clock = clock;
        authentications = (definition.Connection?.Authentications ?? [])
            .GroupBy(authentication => authentication.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new AuthenticationState(group.Last()), StringComparer.Ordinal);
        tokens = new TokenSource(this, templates, clock);
        foreach (var state in authentications.Values)
            AuthenticationSecrets.Keep(state, Secrets);
    }

    public ExchangeLog Log { get; } = new();

    public SecretVault Secrets { get; } = new();

    public IEnumerable<AuthenticationState> Authentications => authentications.Values;

    /// <summary>Called when an authentication has a new token, so that it can be kept.</summary>
    public Action<AuthenticationState> TokenChanged { get; set; } = _ => { };

    public async Task<CallResult> CallAsync(CallRequest call, CancellationToken cancellation)
    {
        var state = call.Connection is { } name ? authentications.GetValueOrDefault(name.Value) : null;
        if (state is null)
            return UnknownConnection(call);

        var steps = new List<TraceStep> { new($"uses the stored token of '{state.Definition.Name}'", state.Definition.AccessToken?.Location) };
        var limit = state.Definition.MaximumRefreshes?.Value ?? DefaultRefreshes;
        for (var refreshes = 0; ; refreshes++)
        {
            await PauseAsync(state, steps, cancellation);
            var bindings = new Dictionary<string, object?>(call.Bindings, StringComparer.Ordinal)
            {
                ["access_token"] = state.AccessToken,
                ["connection"] = state.Connection,
            };
            var (result, badToken) = await SendAsync(call with { Bindings = bindings }, state, steps, cancellation);
            if (badToken is null && !(refreshes < limit && IsRepeatableTimeOut(state.Definition, result, steps)))
                return result;
            if (badToken is null)
                continue;
            if (refreshes == limit || (state.RefreshesInJob >= limit && switches.IsTurned(EicSwitchCatalogue.RefreshesCountedPer)))
                return Replace(result, badToken, $"{badToken.Reason}, and the token was refreshed {limit} times already (maxRefreshTryCount)", state.Definition.MaximumRefreshes?.Location);

            result.Response?.Dispose();
            state.RefreshesInJob++;
            var failure = await tokens.RefreshAsync(state, call.MadeFor, badToken, cancellation);
            if (failure is not null)
                return Replace(result, badToken, $"{badToken.Reason}, and no new token could be had: {failure}", state.Definition.Location);
            steps = [new TraceStep($"repeated with a new token, because {badToken.Reason}", badToken.Setting)];
        }
    }

    /// <summary>Notes that a job begins.</summary>
    public void BeginJob()
    {
        foreach (var state in authentications.Values)
            state.RefreshesInJob = 0;
    }

    /// <summary>Gets a new token; why not, or null.</summary>
    public Task<string?> LogInAsync(AuthenticationState state, ChangeSource madeFor, CancellationToken cancellation) =>
        tokens.RefreshAsync(state, madeFor, null, cancellation);

    /// <summary>Makes one request and records it; the caller judges what it means for a token.</summary>
    public async Task<(CallResult Result, AuthenticationFailure? BadToken)> SendAsync(
        CallRequest call, AuthenticationState? state, IReadOnlyList<TraceStep> steps, CancellationToken cancellation)
    {
        if ((call.Http.Ssl ?? state?.Definition.Ssl) is { } ssl)
        {
            if (switches.IsTurned(EicSwitchCatalogue.KeyFile))
                return (NoKeyFile(call, ssl, steps), null);
            steps = [.. steps, new TraceStep($"EIC offers the client certificate of '{ssl.KeyFile.Value}' here (ssl); the harness has none to offer", ssl.Location)];
        }

        var rendering = renderer.Render(call.Http, call.Bindings, call.Adjustment);
        if (rendering.Problem is { } problem)
            return (Record(call, rendering.Request, null, rendering.Outcome, problem, NotAnswered(problem), steps, TimeSpan.Zero), null);

        var request = rendering.Request ?? throw new UnreachableException();
        if (!target.Reaches(request.Url.Text))
        {
            var refusal = Diagnostic.Error(
                "exchange/refused",
                request.Url.Source ?? call.Location,
                $"'{UrlSyntax.HostOf(request.Url.Text)}' is not the host of the target.",
                "EIC would send the request, and the token with it, to another system; here it is refused.",
                "Use the host of the token URL, or declare the host.");
            return (Record(call, request, null, ExchangeOutcome.Refused, refusal, NotAnswered(refusal), steps, TimeSpan.Zero), null);
        }

        var list = state?.Definition.CleansText?.Value == true ? null : call.StreamedList;
        var (response, failure, duration) = await target.SendAsync(request, list, cancellation);
        for (var repeats = 0; response is null && repeats < (config?.RetryCount?.Value ?? 0); repeats++)
        {
            var broke = Unanswered(call, failure!);
            Record(call, request, null, failure!.Outcome, broke, NotAnswered(broke), steps, duration);
            await wait(TimeSpan.FromSeconds(config!.RetryWait?.Value ?? 0), cancellation);
            steps = [new TraceStep($"repeated after {config.RetryWait?.Value ?? 0} s, because no answer came (ConfigJSON retryCount)", config.RetryCount!.Location)];
            (response, failure, duration) = await target.SendAsync(request, list, cancellation);
        }

        if (response is null)
        {
            var broken = Unanswered(call, failure!);
            return (Record(call, request, null, failure!.Outcome, broken, NotAnswered(broken), steps, duration), null);
        }

        if (state?.Definition.CleansText?.Value == true)
            response = response.Cleaned();
        var badToken = state is null ? null : AuthenticationFailure.Find(state.Definition, response, switches);
        var verdict = badToken is null
            ? VerdictRules.Judge(call.Verdict, response, switches)
            : new Verdict(false, "authentication", $"{badToken.Reason}.", badToken.Setting);
        return (Record(call, request, response, ExchangeOutcome.Answered, null, verdict, steps, duration), badToken);
    }

    /// <summary>Keeps to apiRateLimitConfig.</summary>
    private async Task PauseAsync(AuthenticationState state, List<TraceStep> steps, CancellationToken cancellation)
    {
        if (state.Definition.RateLimit is { } limit && state.Calls > 0 && state.Calls % limit.Calls.Value == 0)
        {
            await wait(TimeSpan.FromSeconds(limit.Seconds.Value), cancellation);
            steps.Add(new TraceStep($"waited {limit.Seconds.Value} s after {limit.Calls.Value} calls (apiRateLimitConfig)", limit.Calls.Location));
        }

        state.Calls++;
    }

    private static bool IsRepeatableTimeOut(AuthenticationDefinition definition, CallResult result, List<TraceStep> steps)
    {
        if (result.Exchange.Outcome != ExchangeOutcome.TimedOut
            || definition.TimeOutError is not { Value.Length: > 0 } error
            || !result.Exchange.Problem!.Message.Contains(error.Value, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        steps.Clear();
        steps.Add(new TraceStep($"repeated, because the time-out matches timeOutError '{error.Value}'", error.Location));
        return true;
    }

    private static Diagnostic Unanswered(CallRequest call, TransportFailure failure) => Diagnostic.Error(
        failure.Outcome == ExchangeOutcome.TimedOut ? "exchange/timed-out" : "exchange/transport",
        call.Location,
        failure.Message,
        "EIC gets no answer; the call fails.",
        "Look at the target; the JSON is not to blame.");

    private static Verdict NotAnswered(Diagnostic problem) => new(false, "not-answered", problem.Message, problem.Location);

    private CallResult UnknownConnection(CallRequest call)
    {
        var problem = Diagnostic.Error(
            "exchange/unknown-connection",
            call.Connection?.Location ?? call.Location,
            call.Connection is null
                ? $"The call '{call.Call}' names no connection."
                : $"The connection '{call.Connection.Value}' is no authentication of the ConnectionJSON ({string.Join(", ", authentications.Keys.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))}).",
            "EIC cannot authenticate the call; it fails.",
            "Name an authentication of the ConnectionJSON.");
        return Record(call, null, null, ExchangeOutcome.NotRendered, problem, NotAnswered(problem), [], TimeSpan.Zero);
    }

    private CallResult NoKeyFile(CallRequest call, SslDefinition ssl, IReadOnlyList<TraceStep> steps)
    {
        var problem = Diagnostic.Error(
            "exchange/no-key-file",
            ssl.KeyFile.Location,
            $"The key file '{ssl.KeyFile.Value}' is not among the Connector Files, says the switch 'key-file'.",
            "EIC cannot open the key store; no call is made.",
            "Upload the key store to Connector Files under this name.");
        return Record(call, null, null, ExchangeOutcome.NotRendered, problem, NotAnswered(problem), steps, TimeSpan.Zero);
    }

    private CallResult Replace(CallResult result, AuthenticationFailure badToken, string explanation, SourceLocation? setting)
    {
        var exchange = result.Exchange with { Verdict = new Verdict(false, "authentication", $"{explanation}.", setting ?? badToken.Setting) };
        Log.Replace(exchange);
        return result with { Exchange = exchange };
    }

    private CallResult Record(
        CallRequest call,
        RenderedRequest? request,
        ResponseContent? response,
        ExchangeOutcome outcome,
        Diagnostic? problem,
        Verdict verdict,
        IReadOnlyList<TraceStep> steps,
        TimeSpan duration)
    {
        var redaction = new ExchangeRedaction(Secrets, Log.HasRoom);
        var exchange = new Exchange
        {
            Number = Log.NextNumber,
            Purpose = call.Purpose,
            Attribute = call.Attribute,
            Call = call.Call,
            Location = call.Location,
            MadeFor = call.MadeFor.Text,
            Request = request is null ? null : redaction.Of(request),
            Response = response is null ? null : redaction.Of(response),
            Outcome = outcome,
            Problem = problem is null ? null : problem with { Message = Secrets.Redact(problem.Message) },
            Verdict = verdict with { Explanation = Secrets.Redact(verdict.Explanation) },
            Steps = steps,
            SentAt = clock.GetUtcNow() - duration,
            Duration = duration,
        };
        Log.Add(exchange);
        return new CallResult(exchange, response);
    }
}
