namespace OpsRampHarness.MockServer.Users;

/// <summary>One time that a user was logged in.</summary>
/// <param name="LoginName">Who.</param>
/// <param name="LoginTime">From when.</param>
/// <param name="LogoutTime">Until when; null while it lasts.</param>
/// <param name="Id">Number of the login in its tenant; given by the tenant.</param>
public sealed record LoginRecord(string LoginName, DateTimeOffset LoginTime, DateTimeOffset? LogoutTime = null, int Id = 0);
