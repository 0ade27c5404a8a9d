using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A page for people in place of data costs nothing.</summary>
public sealed class HtmlPage : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public HtmlPage()
        : base(
            "html-page",
            "A page for people in place of data costs nothing",
            "gateways and proxies in between answer so, with status 200",
            "No record looks like no user: EIC suspends every account.",
            "Set accountThresholdValue, so that too many missing accounts are taken for an accident.",
            new ContentTypeEffect("text/html", "<html><body>Sign in</body></html>"))
    {
    }
}
