namespace OpsRampHarness.MockServer.Users;

/// <summary>What a user is notified of, and how.</summary>
/// <param name="NotifyType">What of, such as <c>Alert Notification</c>.</param>
/// <param name="NotifyMethod">How: <c>Email</c> or <c>No Notify</c>.</param>
/// <param name="NotifyInputType">Where to, such as <c>Primary Email</c>; null when not told.</param>
/// <param name="RecurringReport">Whether for recurring reports.</param>
public sealed record UserNotification(string NotifyType, string NotifyMethod, string? NotifyInputType, bool RecurringReport);
