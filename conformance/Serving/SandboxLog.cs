using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The log of a sandbox, on standard error: lines for people, or one JSON object a line.</summary>
internal static class SandboxLog
{
    public static void AddTo(ILoggingBuilder logging, SandboxSettings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(settings.LogLevel);

        // The framework tells each request at this level; the server tells it better.
        logging.AddFilter("Microsoft", settings.LogLevel < LogLevel.Information ? settings.LogLevel : LogLevel.Warning);
        if (settings.LogLevel >= LogLevel.Information)
        {
            // Listened to at any level, it begins an activity and a scope for each request, and tells nothing that others do not.
            logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        }

        // That it cannot start is told in one line by the verb; the framework would tell it with a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (settings.LogFormat == "json")
            logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        else
            logging.AddSimpleConsole(console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss "));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
