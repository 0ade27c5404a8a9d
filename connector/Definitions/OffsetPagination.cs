using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Pages are named by the offset of their first record.</summary>
/// <param name="OffsetParameter">The parameter that carries the offset.</param>
/// <param name="SizeParameter">The parameter that carries the batch size; null: not sent.</param>
/// <param name="Size">The batch size.</param>
/// <param name="TotalCount">A path, a number, or a header that says how many records there are.</param>
/// <param name="TotalCountCall">A call of its own that says it.</param>
public sealed record OffsetPagination(
    Setting<string> OffsetParameter,
    Setting<string>? SizeParameter,
    Setting<int>? Size,
    Setting<string>? TotalCount,
    TotalCountCall? TotalCountCall) : PaginationDefinition
{
    internal static PaginationDefinition? ReadOffset(ObjectReader reader)
    {
        if (reader.Text("offsetParam") is not { } offset)
            return Missing(reader, "offsetParam");

        var call = reader.Value("totalCountPath") is SourceObject ? Definitions.TotalCountCall.Read(reader.Object("totalCountPath")!) : null;
        return new OffsetPagination(
            offset, reader.Text("batchParam"), reader.Integer("batchSize"), call is null ? reader.Text("totalCountPath") : null, call);
    }
}
