using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Definitions;

public sealed class When_the_documented_pack_is_read
{
    private static readonly Pack Pack = PackReader.Read(Path.Combine(Root(), "fixtures", "guide")).Pack!;

    [Test]
    public void Should_have_nothing_to_complain_about()
    {
        ConnectorDefinition.Read(Pack, out var problems);

        problems.Should().BeEmpty();
    }

    [Test]
    public void Should_find_mapping_keys_in_any_case()
    {
        var mapping = ConnectorDefinition.Read(Pack, out _).Import!.Accounts!.Mappings.Single(mapping => mapping.EntitlementType == "roles");

        mapping.IdPath!.Value.Should().Be("uniqueId");
        mapping.KeyField!.Value.Should().Be("entitlementID");
        mapping.KeyField.Location.Pointer.Should().Be("/accountParams/acctEntMappings/roles/KeyField");
    }

    [Test]
    public void Should_find_columns_in_any_case()
    {
        var call = ConnectorDefinition.Read(Pack, out _).Import!.Accounts!.Calls.Single();

        call.Columns.Select(column => column.Column.Name).Should().Contain(["accountID", "customproperty2", "customproperty31"]);
        call.Columns.Single(column => column.IsMappingInformation).Column.Name.Should().Be(AccountColumns.MappingInformation);
    }

    [Test]
    public void Should_know_the_target_and_every_address()
    {
        PackAddresses.Target(Pack)!.Host.Should().Be("hostname");
        var addresses = PackAddresses.Of(Pack);
        addresses.Should().HaveCount(11).And.OnlyContain(address => address.Host == "hostname");
        addresses.Where(address => address.Attribute != "ConnectionJSON").Should().OnlyContain(address => address.Tenant == "msp_1123");
        var update = addresses.Single(address => address.Attribute == "UpdateAccountJSON");
        update.TenantLocation.Should().BeEquivalentTo(new { File = "UpdateAccountJSON.json", Line = 7, Column = 47 });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OpsRampHarness.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
