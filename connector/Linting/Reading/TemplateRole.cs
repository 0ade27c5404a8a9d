namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>What EIC does with the text of a template.</summary>
internal enum TemplateRole
{
    /// <summary>Calls it.</summary>
    Url,

    /// <summary>Uses it as HTTP method.</summary>
    Method,

    /// <summary>Sends it in a header.</summary>
    Header,

    /// <summary>Sends it as a body or form field.</summary>
    Body,

    /// <summary>Decides by it whether a call is made.</summary>
    Condition,

    /// <summary>Fetches the next page from it.</summary>
    NextUrl,

    /// <summary>Stores it in a column.</summary>
    Column,

    /// <summary>Stores it as id of an account or ticket.</summary>
    Identifier,
}
