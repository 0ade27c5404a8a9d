namespace OpsRampHarness.Conformance.Runs;

/// <summary>What a case wrongly does to accounts and links. All counts are of wrong changes only; zero is harmless.</summary>
public sealed record BlastRadius
{
    /// <summary>The world it was measured in, such as <c>known=all users=250</c>.</summary>
    public required string World { get; init; }

    /// <summary>
    /// Who does it, as the beginning of a sentence that goes on with "would suspend …", such as
    /// "where EIC knows all 250 users, the next full import".
    /// </summary>
    public required string Event { get; init; }

    /// <summary>Accounts there are in that world.</summary>
    public required int Accounts { get; init; }

    /// <summary>Account-to-entitlement links there are in that world.</summary>
    public int Links { get; init; }

    /// <summary>Accounts suspended though they live on in OpsRamp.</summary>
    public int Suspended { get; init; }

    /// <summary>Accounts created a second time or for nobody.</summary>
    public int Created { get; init; }

    /// <summary>Accounts whose id became another one.</summary>
    public int Rekeyed { get; init; }

    /// <summary>Accounts brought back though they should stay suspended.</summary>
    public int BroughtBack { get; init; }

    /// <summary>Accounts or users with attributes changed that nobody asked to change.</summary>
    public int Changed { get; init; }

    /// <summary>Accounts of OpsRamp that EIC does not come to know.</summary>
    public int Unseen { get; init; }

    /// <summary>Links or memberships there are too many.</summary>
    public int LinksGained { get; init; }

    /// <summary>Links or memberships lost.</summary>
    public int LinksLost { get; init; }

    /// <summary>Whether any existing account or link was wrongly changed. Not seeing an account changes none.</summary>
    public bool DoesHarm => Suspended + Created + Rekeyed + BroughtBack + Changed + LinksGained + LinksLost > 0;
}
