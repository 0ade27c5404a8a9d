namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// A value that stands outside quotes and is written with a template, such as <c>${entitlementValue.entitlementID}</c> in
/// <c>"id": ${entitlementValue.entitlementID}</c>. What it is, number or text or nothing, is known only after evaluation.
/// </summary>
public sealed class SourceHole : SourceNode
{
    internal SourceHole(SourceText text, int start, int end, SourceNode? parent, string segment)
        : base(text, start, parent, segment) => End = end;

    /// <summary>The template's text.</summary>
    public string Template => RawText;
}
