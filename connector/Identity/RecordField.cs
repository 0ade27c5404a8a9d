namespace OpsRampHarness.Connector.Identity;

/// <summary>A column of a <see cref="RecordTable{T}"/>.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Value">What a record stores there.</param>
internal sealed record RecordField<T>(string Name, Func<T, object?> Value);
