using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Security;

/// <summary>Whoever may edit her own name must not be able to edit the request that carries it.</summary>
public sealed class ValuesStayInPlace : Check
{
    private static readonly (string Word, string Value)[] Injections =
    [
        ("body", "x\",\"allClients\":true,\"injected\":\"y"),
        ("path", "../../roles/ROLE-1/x"),
        ("query", "x?injected=1&more=2#rest"),
        ("header", "x\r\nInjected: 1"),
    ];

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "secure/values-stay-in-place",
        "No attribute value can change the path, the headers or the structure of a request",
        Level.Secure,
        null,
        "EIC does not escape what it puts into a request: the pack has to",
        "Somebody who may edit her own name gives herself a role, or sends EIC's token to another route.",
        "Let ObjectMapper write values in bodies; in URLs bind ids that OpsRamp gave, such as ${account.accountID}, never what a person wrote.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        TaskPlay.Of(pack)
            .Where(play => Columns(pack, play).Count > 0)
            .SelectMany(play => Injections.Select(injection =>
                CheckCase.Of($"{play.Word},into={injection.Word}", null, context => PlayAsync(context, play, injection.Value))))
            .Select(item => item.Variant.EndsWith("into=body", StringComparison.Ordinal) ? item : item.InFullMatrix());

    private static List<string> Columns(PackProfile pack, TaskPlay play) =>
        [.. pack.UserColumns(play.Kind, play.Type).Where(column => !column.Equals("username", StringComparison.OrdinalIgnoreCase) && !column.Equals("statuskey", StringComparison.OrdinalIgnoreCase))];

    private static async Task PlayAsync(CaseContext context, TaskPlay play, string value)
    {
        var columns = Columns(context.Pack, play);
        IReadOnlyList<Exchange> usual;
        await using (var harmless = new CaseContext(context.Pack, context.Settings))
        {
            if (await SentAsync(harmless, play, columns, "x") is not { } sent)
            {
                context.Miss("The task sends nothing that could be looked at.");
                return;
            }

            usual = sent;
        }

        if (await SentAsync(context, play, columns, value) is not { } now) return;
        context.Assert.That(usual.Count > 0, () => new Failure("nothing-sent", "The task sends no request even for an ordinary value.") { Location = play.LocationIn(context.Pack) });
        foreach (var (before, after) in usual.Zip(now))
        {
            if (before.Request is not { } expected || after.Request is not { } request || after.Outcome == ExchangeOutcome.Illegal) continue;
            var difference = RequestShape.Compare(expected, request);
            context.Assert.That(difference is null, () => new Failure(
                "value-escapes", $"a value of the person changes {difference!.Value.Part} of {ExchangeWords.Request(before)}")
            {
                Expected = difference!.Value.Usual,
                Actual = difference.Value.Now,
                Location = Culprit(request, value)?.Location ?? after.Location,
            });
        }
    }

    private static RenderedHole? Culprit(RenderedRequest request, string value) =>
        new[] { request.Url, request.Body }.Concat(request.Headers.Select(header => (RenderedText?)header.Value))
            .OfType<RenderedText>()
            .SelectMany(text => text.Holes)
            .FirstOrDefault(hole => hole.Reads.Any(read => read.Value == value));

    private static async Task<IReadOnlyList<Exchange>?> SentAsync(CaseContext context, TaskPlay play, List<string> columns, string value)
    {
        if (await context.BuildAsync(play.PlanFor(Persons.Full)) is not { } world) return null;
        await world.Eic.TestConnectionAsync();
        var person = Persons.Full.With(columns.Select(column => KeyValuePair.Create(column, (string?)value)));
        world.Change(person);
        var made = world.Eic.Exchanges.Count;
        if (await play.RequestAsync(world, person) is not { } request) return null;
        await context.ProvisionAsync(request);
        return [.. world.Eic.Exchanges.Skip(made).Where(exchange => exchange.Purpose == ExchangePurpose.Provision)];
    }
}
