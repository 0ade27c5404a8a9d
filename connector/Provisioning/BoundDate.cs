namespace OpsRampHarness.Connector.Provisioning;
internal static class BoundDate { public static object Of(DateTimeOffset moment) => moment; }
