using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>
/// Asks git, without a shell and without running anything a repository may bring along: no hooks, no file system monitor, no
/// pager, no prompts, no fetching.
/// </summary>
internal static class GitCommand
{
    private static readonly string[] Quiet = ["--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"];

    /// <summary>Runs git and gives what it wrote; or what it complained of.</summary>
    /// <param name="folder">A folder inside the repository.</param>
    /// <param name="limit">How many bytes of output are taken at most.</param>
    /// <param name="arguments">The arguments, each as it is.</param>
    public static (byte[]? Output, string Complaint) Run(string folder, long limit, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var argument in (string[])[.. Quiet, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var complaint = git.StandardError.ReadToEndAsync();
            var output = ReadAtMost(git.StandardOutput.BaseStream, limit);
            if (output is null) git.Kill();
            git.WaitForExit();
            return output is null ? (null, "its output is too large") : (git.ExitCode == 0 ? output : null, complaint.Result.Trim());
        }
        catch (Win32Exception error)
        {
            return (null, $"git cannot be started: {error.Message}");
        }
    }

    private static byte[]? ReadAtMost(Stream stream, long limit)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > limit) return null;
        }

        return whole.ToArray();
    }
}
