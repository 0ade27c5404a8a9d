using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>An import looks for records where they are.</summary>
internal sealed class WrongList : LintRule
{
    public override RuleDescription Description { get; } = new("import/wrong-list", Severity.Error, "I08")
    {
        Title = "An import looks for records where they are",
        Why = "listField says where in the answer the list of records stands, case included; an empty one means the answer itself.",
        Consequence = "The import finds no record and reports success. Everything it knew before looks deleted.",
        Before =
            """
            GET …/users/search   "listField": "users"      // OpsRamp: {"results": [ … ], "totalResults": … }
            """,
        After =
            """
            GET …/users/search   "listField": "results"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.IsImport && call.Url is not null))
        {
            var key = call.Kind == CallKind.UserImport ? "userResponsePath" : "listField";
            if (call.Node.FindString(key) is { } list && context.RouteOf(call).Route is { RecordsPath: { } path } route && list.Value != path)
                findings.Add(Found(list, $"{route} has no list at {Quote.Of(list.Value)}.", path.Length == 0 ? "Write an empty text: the answer itself is the list." : $"Write {Quote.Of(path)}."));
        }
    }
}
