using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One call of a provisioning JSON.</summary>
public sealed class ProvisioningCallDefinition
{
    internal ProvisioningCallDefinition(ObjectReader reader)
    {
        Location = reader.Node.Location;
        Name = reader.Text("name");
        Connection = reader.Text("connection");
        Order = reader.Integer("callOrder");
        Http = new HttpDefinition(reader);
        Condition = reader.Template("callCondition");
        ListPath = reader.Text("callListPath");
        Verdict = VerdictDefinition.Read(reader);
        ShowResponse = reader.Boolean("showResponse");
        if (Http.Url is null)
        {
            reader.Problems.Add(Diagnostic.Error(
                "definition/no-url", Location, $"The call '{Name?.Value}' has no url.", "EIC cannot make the call.", "Add a url."));
        }
    }

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>Its name: the handle of its response, and in access JSONs the entitlement type it is for.</summary>
    public Setting<string>? Name { get; }

    /// <summary>The authentication.</summary>
    public Setting<string>? Connection { get; }

    /// <summary>Its place among the calls; absent: the place in the array.</summary>
    public Setting<int>? Order { get; }

    /// <summary>The request.</summary>
    public HttpDefinition Http { get; }

    /// <summary>A template that must give true, else the call is left out; CreateAccountJSON only.</summary>
    public TemplateText? Condition { get; }

    /// <summary>A path to a list, for each element of which the call is made; CreateAccountJSON only.</summary>
    public Setting<string>? ListPath { get; }

    /// <summary>When the call counts as done.</summary>
    public VerdictDefinition Verdict { get; }

    /// <summary>Whether the response is shown on the task.</summary>
    public Setting<bool>? ShowResponse { get; }
}
