using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Writes a pack in the forms EIC takes.</summary>
public static class PackageWriter
{
    // Zip knows no time before 1980; one fixed time makes equal packs equal archives.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// A transport package made from nothing but the pack. ConnectionJSON stays out, because EIC expects it encrypted and only EIC can do that.
    /// The shape is that of published packages; whether EIC takes one with only these fields is not documented.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="connectionName">Name of the connection in EIC.</param>
    /// <param name="stamp">Time in the names of the files, such as <c>20260401120000</c>.</param>
    public static byte[] TransportPackage(Pack pack, string connectionName, string stamp)
    {
        var connection = NewConnection(pack, connectionName);
        var summary =
            $$"""
            {
              "Objects": {
                "connection": [
                  {{JsonText.Quoted(connectionName)}}
                ]
              },
              "Information": {
                "GUID": {{JsonText.Quoted(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(connection)).AsSpan(0, 16)))}},
                "Exported By": "opsramp-harness",
                "Exported On": {{JsonText.Quoted(stamp)}}
              }
            }

            """;
        return Archive([($"Connection_{stamp}.json", Encoding.UTF8.GetBytes(connection)), ($"ObjectSummary_{stamp}.json", Encoding.UTF8.GetBytes(summary))]);
    }

    /// <summary>The payload of the vendor's connection API: every attribute as JSON in a string.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="connectionName">Name of the connection in EIC.</param>
    public static string ApiPayload(Pack pack, string connectionName)
    {
        var fields = pack.Attributes.Select(attribute => (attribute.Name, attribute.Text))
            .Prepend(("saveconnection", "Y")).Prepend(("connectionName", connectionName)).Prepend(("connectiontype", "REST"));
        return $"{{\n{string.Join(",\n", fields.Select(field => $"  {JsonText.Quoted(field.Item1)}: {JsonText.Quoted(field.Item2)}"))}\n}}\n";
    }

    internal static byte[] Archive(IEnumerable<(string Name, byte[] Content)> entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = EntryTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>One entry of EXTERNAL_ATTR.</summary>
    internal static string Entry(string attribute, string text, string indentation)
        => $"{indentation}{{\n{indentation}  \"{ConnectionFile.AttributeName}\": {JsonText.Quoted(attribute)},\n{indentation}  \"{ConnectionFile.AttributeValue}\": {JsonText.Quoted(text)}\n{indentation}}}";

    private static string NewConnection(Pack pack, string connectionName)
    {
        var entries = pack.Attributes.Where(attribute => attribute.Name != AttributeNames.Connection).Select(attribute => Entry(attribute.Name, attribute.Text, "      "));
        return
            $$"""
            {
              {{JsonText.Quoted(connectionName)}}: {
                "connectionname": {{JsonText.Quoted(connectionName)}},
                "externalconnectiontype": "REST",
                "{{ConnectionFile.AttributeList}}": [
            {{string.Join(",\n", entries)}}
                ]
              }
            }

            """;
    }
}
