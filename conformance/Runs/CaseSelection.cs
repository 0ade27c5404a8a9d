using System.IO.Enumeration;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Which cases are wanted: a glob over check ids and case ids, such as <c>op/*</c> or <c>law/import-complete:users=101</c>.</summary>
public sealed class CaseSelection
{
    private readonly string? glob;
    private readonly string? exact;

    private CaseSelection(string? glob, string? exact = null) => (this.glob, this.exact) = (glob, exact);

    /// <summary>Every case.</summary>
    public static CaseSelection All { get; } = new(null);

    /// <summary>Cases whose check id or case id matches; <c>*</c> stands for any characters, <c>?</c> for one.</summary>
    public static CaseSelection Matching(string glob) => new(glob);

    /// <summary>The one case with an id, whatever signs it holds.</summary>
    public static CaseSelection Only(string id) => new(null, id);

    /// <summary>Whether this is less than everything.</summary>
    public bool IsPartial => (glob ?? exact) is not null;

    /// <summary>Whether a case is wanted.</summary>
    public bool Includes(string check, string variant) =>
        exact is not null ? exact == IdOf(check, variant) : glob is null || Matches(check) || (variant.Length > 0 && Matches($"{check}:{variant}"));

    /// <summary>Whether cases a baseline entry covers may have been played.</summary>
    internal bool MayInclude(KnownFailure entry) =>
        exact is not null ? exact == IdOf(entry.Check, entry.Variant ?? "") : glob is null || Matches(entry.Check) || (entry.Variant is not null && Matches($"{entry.Check}:{entry.Variant}"));

    private static string IdOf(string check, string variant) => variant.Length == 0 ? check : $"{check}:{variant}";

    private bool Matches(string id) => FileSystemName.MatchesSimpleExpression(glob, id, ignoreCase: false);
}
