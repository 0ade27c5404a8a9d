using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A record lost between two pages is back after the next import.</summary>
public sealed class SkippingPages : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public SkippingPages()
        : base(
            "skipping-pages",
            "A record lost between two pages is back after the next import",
            "lists that change while they are read",
            "The account is suspended, renamed, and later made anew without owner, access and history.",
            "Set inactivateAccountsNotInFile, so that an account that was missed comes back as it was; sort the list by id.",
            new PagingEffect(PagingDefect.Skip))
    {
        LooksComplete = true;
    }
}
