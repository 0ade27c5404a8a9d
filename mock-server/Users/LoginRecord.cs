namespace OpsRampHarness.MockServer.Users;

/// <summary>One time that a user was logged in.</summary>
/// <param name="Id">Number of the login in its tenant.</param>
/// <param name="LoginName">Who.</param>
/// <param name="LoginTime">From when.</param>
/// <param name="LogoutTime">Until when; null while it lasts.</param>
public sealed record LoginRecord(int Id, string LoginName, DateTimeOffset LoginTime, DateTimeOffset? LogoutTime);
