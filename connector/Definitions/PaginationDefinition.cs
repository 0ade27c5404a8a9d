namespace OpsRampHarness.Connector.Definitions;

/// <summary>How a call reads page after page.</summary>
public abstract record PaginationDefinition
{
    internal static PaginationDefinition? Read(ObjectReader? reader)
    {
        if (reader is null)
            return null;
        if (reader.Object("nextUrl") is { } nextUrl)
            return nextUrl.Template("nextUrlPath") is { } path ? new NextUrlPagination(path) : Missing(nextUrl, "nextUrlPath");
        if (reader.Object("page") is { } page)
            return PagePagination.ReadPage(page, null);
        if (reader.Object("offset") is { } offset)
            return OffsetPagination.ReadOffset(offset);
        if (reader.Object("PageWithHttpParamsAndHeaders") is { } located)
            return PagePagination.ReadPage(located, located.Text("paginationLocation"));

        reader.Problems.Add(Diagnostic.Warning(
            "definition/unknown-pagination",
            reader.Node.Location,
            $"'pagination' has none of nextUrl, page, offset and PageWithHttpParamsAndHeaders.",
            "EIC reads the first page only.",
            "Name one of them."));
        return null;
    }

    internal static PaginationDefinition? Missing(ObjectReader reader, string name)
    {
        reader.Problems.Add(Diagnostic.Error(
            "definition/incomplete-pagination",
            reader.Node.Location,
            $"The pagination has no '{name}'.",
            "EIC reads the first page only.",
            $"Add '{name}'."));
        return null;
    }
}
