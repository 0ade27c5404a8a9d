using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>Names that break careless templates and parsers arrive as they are, in both directions.</summary>
public sealed class HostileValuesArrive : Check
{
    private static readonly (string Word, string Value)[] Values =
    [
        ("quote", "Ann \"Al\""),
        ("apostrophe", "O'Neil"),
        ("backslash", "back\\slash \\n \\u0041"),
        ("dollar", "$HOME ${1+1} $5"),
        ("line-break", "two\nlines\tand a tab"),
        ("percent", "100%25 a+b&c=d#e?f"),
        ("unicode", "Zoë 東京 \u05d0\u05d1 \ud83d\ude00"),
        ("markup", "</script><b>&amp;"),
        ("blanks", " leading and trailing "),
    ];

    private static readonly Dictionary<string, Func<UserRecord, string?>> Read = new(StringComparer.Ordinal)
    {
        ["id"] = user => user.Id,
        ["loginName"] = user => user.LoginName,
        ["firstName"] = user => user.FirstName,
        ["lastName"] = user => user.LastName,
        ["email"] = user => user.Email,
    };

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/hostile-values-arrive",
        "Quotes, backslashes, dollars, line breaks and foreign scripts arrive byte for byte",
        Level.Sound,
        null,
        "EIC does not escape what it puts into a body: the pack has to",
        "The task of everybody with such a name fails or changes the name on the way.",
        "Let ObjectMapper write each value, without quotes around the hole.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack)
    {
        if (pack.Definition.Import?.Accounts is not null) yield return CheckCase.Of("operation=import", null, PlayImportAsync);
        foreach (var play in TaskPlay.Of(pack).Where(play => play.Kind is TaskKind.NewAccount or TaskKind.UpdateAccount))
        {
            var columns = pack.UserColumns(play.Kind).Intersect(["firstname", "lastname"], StringComparer.OrdinalIgnoreCase).ToList();
            if (columns.Count == 0) continue;
            foreach (var (word, value) in Values)
                yield return CheckCase.Of($"{play.Word},value={word}", null, context => PlayTaskAsync(context, play, columns, value)).InFullMatrix();
        }
    }

    private static async Task PlayTaskAsync(CaseContext context, TaskPlay play, List<string> columns, string value)
    {
        if (await context.BuildAsync(play.PlanFor(Persons.Full)) is not { } world) return;
        var before = world.Tenant.Users.Count;
        var person = Persons.Full.With(columns.Select(column => KeyValuePair.Create(column, (string?)value)));
        world.Change(person);
        if (await play.RequestAsync(world, person) is not { } request) return;
        var outcome = await context.ProvisionAsync(request);
        var user = play.Kind == TaskKind.NewAccount ? world.Tenant.Users.Skip(before).SingleOrDefault() : world.Tenant.FindUser(world.IdOf(person));
        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.None(user is null ? null : PersonFields.Compare(context, user, person, columns));
    }

    private static async Task PlayImportAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan
        {
            Users = 0,
            Prepare = world =>
            {
                foreach (var (word, value) in Values)
                    world.Tenant.AddUser(new UserRecord { LoginName = $"{word}@example.com", FirstName = value, LastName = value, Email = $"{word}@example.com" });
            },
        }))!;
        var result = await context.ImportAccountsAsync();
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        foreach (var mapping in context.Pack.Definition.Import!.Accounts!.Calls.SelectMany(call => call.Columns).Where(mapping => mapping.Path is { } path && Read.ContainsKey(path.Text)))
        {
            foreach (var user in world.Tenant.Users)
            {
                if (world.AccountWithId(user.Id) is not { } account) continue;
                var (wanted, found) = (Read[mapping.Path!.Text](user), account[mapping.Column.Name]);
                context.Assert.That(wanted == found, () => new Failure("value-changed-on-the-way", $"{mapping.Path.Text} of user {user.Id} did not arrive in {mapping.Column.Name} as it is")
                {
                    Expected = wanted,
                    Actual = found ?? "nothing",
                    Location = mapping.Node.Location,
                });
            }
        }
    }
}
