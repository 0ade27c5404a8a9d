using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>One page is all.</summary>
internal sealed class SinglePager : Pager
{
    public override CallRequest Next(CallRequest request) => request;

    public override bool Advance(Page page, out Diagnostic? problem)
    {
        problem = null;
        return false;
    }
}
