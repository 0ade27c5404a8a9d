using System.Text;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>An exchange as a command to repeat it. Secrets stay replaced: they are to be put in by hand.</summary>
public static class Curl
{
    private static readonly string[] LeftOut = ["Host", "Content-Length", "Connection", "Transfer-Encoding"];

    /// <summary>The command, for a POSIX shell.</summary>
    /// <param name="entry">The exchange.</param>
    /// <param name="baseAddress">Where the server is, such as <c>http://localhost:8080</c>.</param>
    public static string Write(JournalEntry entry, string baseAddress)
    {
        var command = new StringBuilder("curl --path-as-is -i -X ").Append(Quote(entry.Method)).Append(' ').Append(Quote(baseAddress.TrimEnd('/') + entry.Target));
        foreach (var header in entry.RequestHeaders.Where(header => !LeftOut.Contains(header.Name, StringComparer.OrdinalIgnoreCase)))
            command.Append(" \\\n  -H ").Append(Quote($"{header.Name}: {header.Value}"));
        if (entry.RequestBody.Length > 0)
            command.Append(" \\\n  --data-raw ").Append(Quote(entry.RequestBody));
        return command.ToString();
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
