namespace OpsRampHarness.Connector.Packs;

/// <summary>One connection found in a file that may hold several.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">The form of the file.</param>
/// <param name="Type">REST, SOAP and so on, as written; null when the form knows REST only.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Attributes">Its attributes: name as written, and value.</param>
/// <param name="HidesConnection">True when the form keeps ConnectionJSON back: encrypted in a package, write-only in a plan.</param>
/// <param name="Problems">What is wrong with the form itself.</param>
internal sealed record PackedConnection(
    string Name, PackForm Form, SourceNode? Type, SourceNode Node, IReadOnlyList<(string Name, SourceNode Value)> Attributes, bool HidesConnection, IReadOnlyList<PackProblem> Problems)
{
    /// <summary>True unless the file says that it is something else, which is not for us.</summary>
    public bool IsRest => Type is not SourceString type || string.Equals(type.Value, "REST", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads its attributes.</summary>
    public PackReadResult Read(Func<byte[]?> beside)
    {
        var assembly = new PackAssembly(Name, Form);
        assembly.Keep(Node.Source);
        assembly.Report(Problems);
        foreach (var (name, value) in Attributes)
        {
            if (AttributeNames.InAnyCase(name) is not { } known)
                assembly.ReportOtherAttribute(name, value);
            else if (!(known == AttributeNames.Connection && HidesConnection && IsUnreadable(value)))
                assembly.Add(known, value);
        }

        if (HidesConnection)
            assembly.CompleteConnection(Node, beside());
        return assembly.Finish();
    }

    private static bool IsUnreadable(SourceNode value) => value is SourceString text && !text.Value.AsSpan().TrimStart().StartsWith('{');
}
