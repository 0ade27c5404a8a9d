using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A ConnectionJSON: named authentications.</summary>
/// <param name="Authentications">In the order written.</param>
public sealed record ConnectionDefinition(IReadOnlyList<AuthenticationDefinition> Authentications)
{
    /// <summary>The authentication of a name, case-sensitive, or null.</summary>
    public AuthenticationDefinition? Find(string name) =>
        Authentications.LastOrDefault(authentication => authentication.Name == name);

    internal static ConnectionDefinition? Read(SourceObject root, List<Diagnostic> problems)
    {
        if (new ObjectReader(root, problems).Object("authentications") is not { } authentications)
        {
            problems.Add(Diagnostic.Error(
                "definition/no-authentications",
                root.Location,
                "The ConnectionJSON has no 'authentications' object.",
                "EIC has no token for any call.",
                "Wrap the authentication: {\"authentications\": {\"userAuth\": {…}}}."));
            return null;
        }

        return new ConnectionDefinition([.. authentications.Objects().Select(item => AuthenticationDefinition.Read(item.Member, item.Reader))]);
    }
}
