using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>The pieces of a request that templates made.</summary>
internal static class ProvenanceText
{
    /// <summary>What was really sent for a piece; null when that part of the request was not kept.</summary>
    public static string? Sent(Provenance piece, ExchangeRecord exchange)
    {
        var whole = piece.Part switch
        {
            "url" => exchange.Url,
            "method" => exchange.Method,
            "body" => exchange.RequestBody?.Text,
            _ when piece.Part.StartsWith("header:", StringComparison.Ordinal) =>
                exchange.RequestHeaders.FirstOrDefault(header => header.Name == piece.Part["header:".Length..])?.Value,
            _ => null,
        };
        return whole is null || piece.Start + piece.Length > whole.Length ? null : whole.Substring(piece.Start, piece.Length);
    }
}
