using System.Runtime.InteropServices;
using System.Text;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using Spectre.Console;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Where a verb reads and writes. Results go to the output; progress, problems and log go to the error stream.</summary>
public sealed class CommandConsole
{
    private const int DefaultWidth = 110;
    private const int WidestWidth = 140;

    private readonly Lazy<Streams> streams;

    /// <summary>A console that is not a terminal, as tests and pipes use.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Everything else.</param>
    /// <param name="input">Standard input; null for an empty one.</param>
    public CommandConsole(TextWriter output, TextWriter error, Stream? input = null)
        : this(new Lazy<Streams>(new Streams(output, error, input ?? Stream.Null, new TerminalSettings(DefaultWidth, Colour: false, Unicode: true), IsInteractive: false)))
    {
    }

    private CommandConsole(Lazy<Streams> streams) => this.streams = streams;

    /// <summary>Where results go.</summary>
    public TextWriter Output => streams.Value.Output;

    /// <summary>Where progress, problems and log go.</summary>
    public TextWriter Error => streams.Value.Error;

    /// <summary>Standard input.</summary>
    public Stream Input => streams.Value.Input;

    /// <summary>Whether a person watches the error stream, so that progress may be drawn.</summary>
    public bool IsInteractive => streams.Value.IsInteractive;

    internal TerminalSettings Settings => streams.Value.Settings;

    /// <summary>The console of this process, opened when it is first asked for something.</summary>
    public static CommandConsole OfProcess() => new(new Lazy<Streams>(Streams.OfProcess));

    /// <summary>Opens the console now.</summary>
    internal void Open() => _ = streams.Value;

    /// <summary>All of standard input. Ctrl+C ends the waiting for it, whatever verb waits.</summary>
    /// <exception cref="OperationCanceledException">The process was told to stop.</exception>
    internal byte[] ReadInput()
    {
        var bytes = new MemoryStream();
        using var stopped = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.Cancel();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        // A read cannot be interrupted; its thread is left behind, and the process ends without it.
        Task.Run(() => Input.CopyTo(bytes)).Wait(stopped.Token);
        return bytes.ToArray();
    }

    /// <summary>Says what is wrong, on one line that names place, id, mend.</summary>
    internal void Problem(PackProblem problem) => Error.WriteLine(ForeignText.Visible(problem.ToString()));

    /// <summary>Prints a table to the output.</summary>
    internal void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = !Settings.Unicode };
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(ForeignText.Visible(cell))));
        Painter(Output, Settings.Colour).Write(table);
    }

    /// <summary>Does long work with a bar on the error stream, where a person watches it.</summary>
    internal async Task<T> WithProgressAsync<T>(string title, Func<IProgress<(int Done, int Total)>?, Task<T>> work)
    {
        if (!IsInteractive) return await work(null);
        return await Painter(Error, Settings.Colour).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(title, autoStart: true);
                return await work(new ProgressBar(bar));
            });
    }

    /// <summary>Does work of unknown length with a spinner on the error stream, where a person watches it.</summary>
    internal Task<T> WithSpinnerAsync<T>(string title, Func<Task<T>> work) => WithSpinnerAsync(title, _ => work());

    /// <summary>The same, for work that says now and then how far it is; foreign text in that is shown as it is.</summary>
    internal Task<T> WithSpinnerAsync<T>(string title, Func<Action<string>, Task<T>> work) =>
        IsInteractive
            ? Painter(Error, Settings.Colour).Status().StartAsync(title, spinner => work(far => spinner.Status = Markup.Escape($"{title}, {ForeignText.Visible(far)}")))
            : work(_ => { });

    private IAnsiConsole Painter(TextWriter writer, bool colour)
    {
        var painter = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Yes : InteractionSupport.No,
        });
        painter.Profile.Width = Settings.Width;
        painter.Profile.Capabilities.Unicode = Settings.Unicode;
        return painter;
    }

    private sealed record Streams(TextWriter Output, TextWriter Error, Stream Input, TerminalSettings Settings, bool IsInteractive)
    {
        private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

        public static Streams OfProcess()
        {
            if (OperatingSystem.IsWindows() || LocaleIsUtf8()) Console.OutputEncoding = Encoding.UTF8;
            var mayColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb";
            var settings = new TerminalSettings(
                Console.IsOutputRedirected ? DefaultWidth : Math.Min(Console.WindowWidth, WidestWidth),
                Colour: mayColour && !Console.IsOutputRedirected,
                Unicode: Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage);
            return new Streams(Console.Out, Console.Error, Console.OpenStandardInput(), settings, IsInteractive: mayColour && !Console.IsErrorRedirected);
        }

        // The console knows as much, but looks encodings up by name, which takes longer than opening the streams.
        private static bool LocaleIsUtf8()
        {
            var locale = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "";
            return !locale.Contains('.', StringComparison.Ordinal) || locale.Contains(".UTF-8", StringComparison.OrdinalIgnoreCase);
        }
    }

    private sealed class ProgressBar(ProgressTask bar) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
        }
    }
}
