using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules;

/// <summary>What the rules say about themselves that are checked while a pack is read.</summary>
internal static class ReadingRules
{
    private const string StrictJson = "EIC reads strict JSON and its form does not check it on saving: a missing comma or brace is found by eye only, or by the first task that fails.";
    private const string Copied = "It comes along when text is copied from a web page, a document or a chat.";
    private const string HostilePack = "A pack is somebody else's text. What no honest pack holds is not followed.";
    private const string PackForms = "A pack is a folder with one file per attribute, a transport package, an API payload or a Terraform plan.";

    /// <summary>Their descriptions.</summary>
    public static IReadOnlyList<RuleDescription> All { get; } =
    [
        Rule(ProblemKind.Comment, "JSON has no comments", StrictJson, """{ "a": 1 /* later */ }""", """{ "a": 1 }""", canBeMended: true),
        Rule(ProblemKind.TrailingComma, "No comma stands behind the last element", StrictJson, """{ "a": 1, }""", """{ "a": 1 }""", canBeMended: true),
        Rule(ProblemKind.ExtraComma, "A comma stands between two elements", StrictJson, """{ "a": 1,, "b": 2 }""", """{ "a": 1, "b": 2 }""", canBeMended: true),
        Rule(ProblemKind.MissingComma, "Elements are divided by commas", StrictJson, """{ "a": 1 "b": 2 }""", """{ "a": 1, "b": 2 }""", canBeMended: true),
        Rule(ProblemKind.SmartQuote, "Quotes are straight", $"{StrictJson} {Copied}", """{ “a”: 1 }""", """{ "a": 1 }""", canBeMended: true),
        Rule(ProblemKind.SingleQuote, "Quotes are double", StrictJson, """{ 'a': 1 }""", """{ "a": 1 }""", canBeMended: true),
        Rule(ProblemKind.InvisibleCharacter, "Blanks are blanks", $"{Copied} A no-break space looks like a blank, a zero-width space like nothing; JSON allows neither.", "{ \"a\":\u00a01 }", """{ "a": 1 }""", canBeMended: true),
        Rule(ProblemKind.ControlCharacter, "Texts stand on one line", StrictJson, "{ \"a\": \"one\ntwo\" }", """{ "a": "one\ntwo" }""", canBeMended: true),
        Rule(ProblemKind.BadEscape, "A backslash is written twice", StrictJson, """{ "a": "C:\data" }""", """{ "a": "C:\\data" }"""),
        Rule(ProblemKind.BadNumber, "Numbers are written as JSON writes them", StrictJson, """{ "a": 01, "b": .5 }""", """{ "a": 1, "b": 0.5 }"""),
        Rule(ProblemKind.DuplicateName, "A name stands once in an object", "Of two values EIC keeps one, usually the last. Whoever reads the first believes otherwise.", """{ "a": 1, "a": 2 }""", """{ "a": 2 }"""),
        Rule(ProblemKind.SeveralTexts, "A file holds one JSON", "Two JSONs pasted one after the other are refused, or the second is ignored.", """{ "a": 1 } { "b": 2 }""", """{ "a": 1 }"""),
        Rule(ProblemKind.UnexpectedText, "The text is JSON", StrictJson, """{ "a": True }""", """{ "a": true }"""),
        Rule(ProblemKind.UnexpectedEnd, "Every brace is closed", StrictJson, """{ "a": { "b": 1 }""", """{ "a": { "b": 1 } }"""),
        Rule(ProblemKind.UnterminatedString, "Every quote is closed", StrictJson, """{ "a": "one }""", """{ "a": "one" }"""),
        Rule(ProblemKind.TooDeep, "Objects stand not too deep inside one another", "No connector JSON is more than about ten levels deep; a hundred are not read.", "[[[[…]]]]", "[]"),
        Rule(ProblemKind.TooManyProblems, "The file is JSON at all", "After a hundred problems nothing sensible can be said.", "<html>…", "{ … }"),
        Rule(ProblemKind.Empty, "An attribute is filled or absent", "EIC treats an operation without JSON as not configured: its tasks are closed without a call.", "CreateAccountJSON.json: (nothing)", """CreateAccountJSON.json: { "call": [ … ] }"""),
        Rule(ProblemKind.NotAnObject, "An attribute is a JSON object", "EIC looks keys up in it.", """[ { "name": "call1" } ]""", """{ "call": [ { "name": "call1" } ] }"""),
        Rule(ProblemKind.ByteOrderMark, "No byte-order mark stands before the JSON", "Pasted along, it makes EIC refuse the text; nobody sees it.", "\\uFEFF{ … }", "{ … }", canBeMended: true),
        Rule(ProblemKind.NotUtf8, "Files are UTF-8", "JSON is exchanged as UTF-8; anything else changes letters on its way.", "UTF-16, Latin-1", "UTF-8"),
        Rule(ProblemKind.PackNotFound, "The pack is there", PackForms, "check fixtures/giude", "check fixtures/guide"),
        Rule(ProblemKind.PackEmpty, "The pack holds something", PackForms, "an empty folder", "a folder with ConnectionJSON.json, …"),
        Rule(ProblemKind.UnknownForm, "The file is a pack", PackForms, "lint CreateAccountJSON.json", "lint the folder it stands in"),
        Rule(ProblemKind.UnknownName, "Files and fields are named after attributes", "Only the known names are read; one that is nearly so would go unnoticed.", "CreateAcountJSON.json", "CreateAccountJSON.json"),
        Rule(ProblemKind.NameCase, "Attributes are spelled as the vendor spells them", "Other systems may not find a file in another case.", "createaccountjson.json", "CreateAccountJSON.json"),
        Rule(ProblemKind.SameAttributeTwice, "An attribute is there once", "Nobody can say which of the two counts.", "ConnectionJSON.json and connectionjson.json", "ConnectionJSON.json"),
        Rule(ProblemKind.Unreadable, "Files can be read", "What cannot be read cannot be judged.", "a file without read permission", "a readable file"),
        Rule(ProblemKind.OutsideLink, "Links stay in the pack", HostilePack, "ConnectionJSON.json -> /etc/passwd", "ConnectionJSON.json"),
        Rule(ProblemKind.TooLarge, "Files are of a sensible size", "An attribute has a few KB; more than 4 MB are not read, and not more than 32 MB of a package.", "a file of 100 MB", "a file of 20 KB"),
        Rule(ProblemKind.BadArchive, "The archive can be unpacked", "A damaged or encrypted archive cannot be read.", "half a zip file", "the zip file as EIC exported it"),
        Rule(ProblemKind.ArchivePathOutside, "Archives stay in their folder", HostilePack, "../../Connection_1.json", "Connection_1.json"),
        Rule(ProblemKind.ArchiveTooLarge, "Archives expand to a sensible size", HostilePack, "a zip bomb", "two files of a few KB"),
        Rule(ProblemKind.NotRest, "The connection is a REST connection", "SOAP and other connections have other attributes and another engine.", """ "externalconnectiontype": "SOAP" """.Trim(), """ "externalconnectiontype": "REST" """.Trim()),
        Rule(ProblemKind.SeveralConnections, "One connection is meant", "A package may hold several connections; a run is about one.", "lint package.zip", "lint package.zip --connection OpsRamp"),
        Rule(ProblemKind.NoSuchConnection, "The connection is in the file", "The name must be the one in the file.", "lint package.zip --connection Opsramp", "lint package.zip --connection OpsRamp"),
        Rule(ProblemKind.ConnectionFromBeside, "ConnectionJSON is taken from beside the file", "A transport package holds ConnectionJSON encrypted, and a plan does not show it when it is write-only. A plain ConnectionJSON.json beside the file takes its place.", "package.zip", "package.zip and ConnectionJSON.json"),
        Rule(ProblemKind.ConnectionAssumed, "ConnectionJSON is known", "A transport package holds ConnectionJSON encrypted, and a plan does not show it when it is write-only. Then a usual one is assumed, and nothing is said about the real one.", "package.zip", "package.zip and ConnectionJSON.json"),
        Rule(ProblemKind.UnknownUntilApply, "A plan knows its attributes", "What Terraform will know only when it applies the plan cannot be judged before.", "create_account_json = (known after apply)", "create_account_json = file(\"CreateAccountJSON.json\")"),
        Rule(ProblemKind.OtherAttribute, "Attributes are those of a REST connection", "Others are passed over, so nothing is said about them.", """ "FooJSON": "{}" """.Trim(), """ "ConfigJSON": "{}" """.Trim()),
    ];

    private static RuleDescription Rule(ProblemKind kind, string title, string why, string before, string after, bool canBeMended = false)
        => new(kind.Id, kind.Severity, kind == ProblemKind.SmartQuote ? "C01 X14" : kind.Id.StartsWith("json/", StringComparison.Ordinal) ? "C01" : "own")
        {
            Title = title,
            Why = why,
            Before = before,
            After = after,
            CanBeMended = canBeMended,
        };
}
