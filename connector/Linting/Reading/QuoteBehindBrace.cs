namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A double quote behind the first closing brace of a hole: there the engine escapes it, as outside of holes.</summary>
internal static class QuoteBehindBrace
{
    /// <summary>Where the first one stands; null when there is none.</summary>
    public static int? In(string text)
    {
        for (var hole = text.IndexOf("${", StringComparison.Ordinal); hole >= 0; hole = text.IndexOf("${", hole + 2, StringComparison.Ordinal))
        {
            var depth = 1;
            var isBehind = false;
            for (var index = hole + 2; index < text.Length && depth > 0; index++)
            {
                if (text[index] == '"' && isBehind) return index;
                if (text[index] == '{') depth++;
                if (text[index] != '}') continue;
                depth--;
                isBehind = true;
            }
        }

        return null;
    }
}
