using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A list that always claims a next page is read to its end once.</summary>
public sealed class EndlessPages : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public EndlessPages()
        : base(
            "endless-pages",
            "A list that always claims a next page is read to its end once",
            "a flag that lies",
            "The import never ends, and no other job of the security system starts.",
            "Page by number up to totalResults instead of following a flag.",
            new PagingEffect(PagingDefect.Endless))
    {
        LooksComplete = true;
    }
}
