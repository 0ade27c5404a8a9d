using System.Text;
using OpsRampHarness.Conformance.Commands;

namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>The tool as it is typed.</summary>
internal static class Tool
{
    public static Task<ToolResult> RunAsync(params string[] args) => RunAsync(args, input: "");

    public static async Task<ToolResult> RunAsync(string[] args, string input)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await CommandLine.InvokeAsync(args, new CommandConsole(output, error, stream));
        return new ToolResult(code, output.ToString(), error.ToString());
    }
}

/// <summary>What the tool answered.</summary>
internal sealed record ToolResult(int Code, string Output, string Error);
