namespace OpsRampHarness.MockServer.Routing;

/// <summary>What an operation answers when it succeeds.</summary>
/// <param name="Schema">Name of the schema of the thing, or of each of the things.</param>
/// <param name="Shape">Whether there is one, a bare array, or a page.</param>
internal sealed record RouteAnswer(string Schema, AnswerShape Shape)
{
    public static RouteAnswer One(string schema) => new(schema, AnswerShape.One);

    public static RouteAnswer Array(string schema) => new(schema, AnswerShape.Array);

    public static RouteAnswer Page(string schema) => new(schema, AnswerShape.Page);
}
