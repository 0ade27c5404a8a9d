namespace OpsRampHarness.Connector.Packs;

/// <summary>Finds out which form a single file is in, and reads it.</summary>
internal static class SingleFileReader
{
    public static PackReadResult Read(PackFile file, string? connection, Func<byte[]?> beside)
    {
        if (file.Bytes.Span.StartsWith("PK"u8))
            return PackageArchive.Read(file, connection, beside);
        if (file.Bytes.Length > SourceLimits.PackageBytes)
            return PackReader.Nothing(ProblemKind.TooLarge, FormattableString.Invariant($"There are {file.Bytes.Length} bytes; more than {SourceLimits.PackageBytes} are not read."), "Give a pack.");
        var problems = new List<PackProblem>();
        if (FileDecoder.Decode(file.Name, file.Bytes.Span, problems) is not { } text)
            return new PackReadResult(null, problems);
        var (root, found) = SourceParser.Read(text, []);
        problems.AddRange(found);
        var read = root is null ? new PackReadResult(null, problems) : Read(file.Name, root, problems, connection, beside);
        return read.Texts.Count > 0 ? read : read with { Texts = new Dictionary<string, string>(StringComparer.Ordinal) { [file.Name] = text.Text } };
    }

    /// <summary>Reads a JSON that holds a pack, whichever form it is.</summary>
    public static PackReadResult Read(string file, SourceNode root, IReadOnlyList<PackProblem> problems, string? connection, Func<byte[]?> beside)
    {
        var candidates = root switch
        {
            SourceObject json when ConnectionFile.Fits(json) => ConnectionFile.Connections(json),
            SourceObject json when TerraformPlan.Fits(json) => TerraformPlan.Connections(json),
            SourceObject json when ApiPayload.Fits(json) => ApiPayload.Connections(json, Path.GetFileNameWithoutExtension(file)),
            _ => null,
        };
        if (candidates is null)
        {
            return PackReader.Nothing(
                ProblemKind.UnknownForm,
                $"{QuotedText.Of(file)} is no pack: no attributes by name, no connections with EXTERNAL_ATTR, no plan of a saviynt_rest_connection_resource.",
                "For a single attribute, name the folder it stands in.", root.Location);
        }

        var result = ConnectionChoice.Choose(candidates, connection, root) is var (chosen, problem) && chosen is not null
            ? chosen.Read(beside)
            : new PackReadResult(null, [problem!]);
        return result with { Problems = [.. problems, .. result.Problems] };
    }
}
