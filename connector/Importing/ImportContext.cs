using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>What an import works with.</summary>
internal sealed record ImportContext(
    ImportDefinition Definition,
    ThresholdDefinition? Thresholds,
    IdentityRepository Repository,
    Endpoint Endpoint,
    ConnectionClient Client,
    TemplateRenderer Templates,
    EicSwitches Switches,
    ChangeSource Source,
    TimeProvider Clock,
    DiagnosticBag Diagnostics)
{
    /// <summary>The attribute the import is described in.</summary>
    public string Attribute { get; init; } = "ImportAccountEntJSON";
}
