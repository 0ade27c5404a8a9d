namespace OpsRampHarness.Connector.Packs;

/// <summary>The kinds of problems that reading a pack can report; each id is stable.</summary>
/// <param name="Id">Stable name, <c>family/name</c>.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record ProblemKind(string Id, Severity Severity)
{
    public static readonly ProblemKind PackNotFound = new("pack/not-found", Severity.Error);
    public static readonly ProblemKind PackEmpty = new("pack/empty", Severity.Error);
    public static readonly ProblemKind UnknownForm = new("pack/unknown-form", Severity.Error);
    public static readonly ProblemKind BadArchive = new("pack/bad-archive", Severity.Error);
    public static readonly ProblemKind ArchivePathOutside = new("pack/archive-path-outside", Severity.Error);
    public static readonly ProblemKind ArchiveTooLarge = new("pack/archive-too-large", Severity.Error);
    public static readonly ProblemKind NotRest = new("pack/not-rest", Severity.Error);
    public static readonly ProblemKind SeveralConnections = new("pack/several-connections", Severity.Error);
    public static readonly ProblemKind NoSuchConnection = new("pack/no-such-connection", Severity.Error);
    public static readonly ProblemKind ConnectionFromBeside = new("pack/connection-from-beside", Severity.Note);
    public static readonly ProblemKind ConnectionAssumed = new("pack/connection-assumed", Severity.Warning);
    public static readonly ProblemKind UnknownUntilApply = new("pack/unknown-until-apply", Severity.Warning);
    public static readonly ProblemKind OtherAttribute = new("pack/other-attribute", Severity.Note);
    public static readonly ProblemKind UnknownName = new("pack/unknown-name", Severity.Error);
    public static readonly ProblemKind NameCase = new("pack/name-case", Severity.Warning);
    public static readonly ProblemKind SameAttributeTwice = new("pack/same-attribute-twice", Severity.Error);
    public static readonly ProblemKind Unreadable = new("pack/unreadable-file", Severity.Error);
    public static readonly ProblemKind OutsideLink = new("pack/link-outside", Severity.Error);
    public static readonly ProblemKind TooLarge = new("pack/file-too-large", Severity.Error);
    public static readonly ProblemKind NotUtf8 = new("pack/not-utf-8", Severity.Error);

    public static readonly ProblemKind ByteOrderMark = new("json/byte-order-mark", Severity.Warning);
    public static readonly ProblemKind Empty = new("json/empty", Severity.Error);
    public static readonly ProblemKind NotAnObject = new("json/not-an-object", Severity.Error);
    public static readonly ProblemKind UnexpectedText = new("json/unexpected-text", Severity.Error);
    public static readonly ProblemKind UnexpectedEnd = new("json/unexpected-end", Severity.Error);
    public static readonly ProblemKind UnterminatedString = new("json/unterminated-string", Severity.Error);
    public static readonly ProblemKind SeveralTexts = new("json/several-texts", Severity.Error);
    public static readonly ProblemKind TooDeep = new("json/too-deep", Severity.Error);
    public static readonly ProblemKind TooManyProblems = new("json/too-many-problems", Severity.Error);
    public static readonly ProblemKind Comment = new("json/comment", Severity.Error);
    public static readonly ProblemKind InvisibleCharacter = new("json/invisible-character", Severity.Error);
    public static readonly ProblemKind ControlCharacter = new("json/control-character", Severity.Error);
    public static readonly ProblemKind BadEscape = new("json/bad-escape", Severity.Error);
    public static readonly ProblemKind SmartQuote = new("json/smart-quote", Severity.Error);
    public static readonly ProblemKind SingleQuote = new("json/single-quote", Severity.Error);
    public static readonly ProblemKind TrailingComma = new("json/trailing-comma", Severity.Error);
    public static readonly ProblemKind ExtraComma = new("json/extra-comma", Severity.Error);
    public static readonly ProblemKind MissingComma = new("json/missing-comma", Severity.Error);
    public static readonly ProblemKind BadNumber = new("json/bad-number", Severity.Error);
    public static readonly ProblemKind DuplicateName = new("json/duplicate-name", Severity.Warning);
}
