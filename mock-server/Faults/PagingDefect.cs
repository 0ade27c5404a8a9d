namespace OpsRampHarness.MockServer.Faults;

/// <summary>What is wrong with the pages of a list.</summary>
public enum PagingDefect
{
    /// <summary>Every page but the first shows what the page before it shows.</summary>
    Repeat,

    /// <summary>One row is left out between two pages.</summary>
    Skip,

    /// <summary>Every page but the first begins with the last row of the page before it.</summary>
    Overlap,

    /// <summary>There is always a next page; after the last one the last one comes again.</summary>
    Endless,

    /// <summary>The total grows from page to page.</summary>
    DriftingTotal,
}
