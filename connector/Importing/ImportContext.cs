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
    ConsultedSwitches Switches,
    ChangeSource Source,
    TimeProvider Clock,
    DiagnosticBag Diagnostics)
{
    /// <summary>Whether only changes are read: nothing that is not seen is taken for gone (assumption: no source tells how REST does it).</summary>
    public bool Incremental { get; init; }

    /// <summary>The SAV role that imported users get; null: none.</summary>
    public string? DefaultSavRole { get; init; }

    /// <summary>What was read so far.</summary>
    public ReadSoFar ReadSoFar { get; init; } = new(null);

    /// <summary>What job history says besides the summary (<c>showJobHistory</c>).</summary>
    public List<string> History { get; } = [];

    /// <summary>The attribute the import is described in.</summary>
    public string Attribute { get; init; } = "ImportAccountEntJSON";
}
