namespace OpsRampHarness.Connector.Identity;

/// <summary>One thing EIC believes, in canonical form.</summary>
/// <param name="Kind"><c>user</c>, <c>account</c>, <c>entitlement-type</c>, <c>entitlement</c>, <c>link</c>, <c>hierarchy</c> or <c>sav-role</c>.</param>
/// <param name="Id">Identifies the row among all moments of one repository and its clones.</param>
/// <param name="Key">Identifies the row for people, such as <c>OpsRamp/jane.doe</c>.</param>
/// <param name="Columns">The columns that are not null, sorted by name; of an account also <c>user</c>, the owner's username.</param>
/// <param name="ChangedBy">The job or task that changed the row last.</param>
public sealed record IdentityRow(string Kind, string Id, string Key, IReadOnlyDictionary<string, string> Columns, string ChangedBy);
