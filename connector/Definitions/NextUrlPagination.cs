namespace OpsRampHarness.Connector.Definitions;

/// <summary>Each page names the URL of the next.</summary>
/// <param name="NextUrl">The expression over <c>response</c> and <c>headers</c> that gives it; null, blank or the word null ends the paging.</param>
public sealed record NextUrlPagination(TemplateText NextUrl) : PaginationDefinition;
