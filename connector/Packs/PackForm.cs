namespace OpsRampHarness.Connector.Packs;

/// <summary>The forms a pack comes in.</summary>
public enum PackForm
{
    /// <summary>A folder with one file per attribute.</summary>
    Folder,

    /// <summary>EIC's transport package: a zip archive, or the <c>Connection_*.json</c> out of one.</summary>
    TransportPackage,

    /// <summary>A JSON object keyed by attribute name: the payload of the vendor's connection API.</summary>
    ApiPayload,

    /// <summary>A Terraform plan or state in JSON, as <c>terraform show -json</c> prints it.</summary>
    TerraformPlan,
}
