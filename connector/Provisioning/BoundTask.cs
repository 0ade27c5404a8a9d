namespace OpsRampHarness.Connector.Provisioning;
internal static class BoundTask { public static object Of(TaskSubject s) => new Dictionary<string, object?>(); }
