using OpsRampHarness.MockServer;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Gives every world a target that is not the mock inside this process.</summary>
public interface ITargetSource
{
    /// <summary>The target's name for people, such as an address or a folder.</summary>
    string Name { get; }

    /// <summary>Whether a world can arrange and look into what the target holds. If not, only some checks make sense.</summary>
    bool IsOpsRampMock { get; }

    /// <summary>Whether checks may change what the target holds.</summary>
    bool MayWrite { get; }

    /// <summary>After how many pages an import from it counts as endless.</summary>
    int MostPages { get; }

    /// <summary>A target for one world.</summary>
    /// <param name="server">What the world arranges and looks into; a source that is a mock keeps it as the target is.</param>
    Task<ITarget> OpenAsync(MockOpsRamp server);
}
