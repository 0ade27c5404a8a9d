using System.Text;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Makes the recorded form of requests and responses: secrets replaced, long bodies cut.</summary>
/// <param name="secrets">The secrets of the run.</param>
/// <param name="keepsBodies">Whether the bodies of responses are kept at all.</param>
internal sealed class ExchangeRedaction(SecretVault secrets, bool keepsBodies)
{
    public RenderedRequest Of(RenderedRequest request) => new(
        Of(request.Method),
        Of(request.Url),
        [.. request.Headers.Select(header => header with { Value = Of(header.Value) })],
        request.Body is null ? null : Of(request.Body));

    public ResponseRecord Of(ResponseContent response) => new(
        response.Status,
        [.. response.Headers.Select(header => (header.Name, secrets.Redact(header.Value)))],
        keepsBodies ? secrets.Redact(ExchangeLog.Head(response.Beginning)) : ExchangeLog.NotKept,
        response.Length,
        response.Sha256);

    /// <summary>Redacts piece by piece, so that what each hole gave stays known.</summary>
    private RenderedText Of(RenderedText text)
    {
        if (text.Holes.Count == 0)
            return text with { Text = secrets.Redact(text.Text) };

        // Secret-sounding fields are recognised on the whole text, before it is taken apart.
        secrets.Redact(text.Text);
        var output = new StringBuilder();
        var holes = new List<RenderedHole>();
        var position = 0;
        foreach (var hole in text.Holes)
        {
            output.Append(secrets.Redact(text.Text[position..hole.Start]));
            var piece = secrets.Redact(text.Text.Substring(hole.Start, hole.Length));
            holes.Add(hole with
            {
                Start = output.Length,
                Length = piece.Length,
                Reads = [.. hole.Reads.Select(read => (read.Path, read.Value is null ? null : secrets.Redact(read.Value)))],
            });
            output.Append(piece);
            position = hole.Start + hole.Length;
        }

        output.Append(secrets.Redact(text.Text[position..]));
        var pieces = output.ToString();
        var whole = secrets.Redact(pieces);
        return whole == pieces ? new RenderedText(pieces, text.Source, holes) : new RenderedText(whole, text.Source, []);
    }
}
