using Spectre.Console;

namespace AttendanceRules.Cli;

/// <summary>A bar on a terminal while long work runs; nothing in a pipe.</summary>
internal static class Progress
{
    // Fewer pupils are done before anybody has read the bar.
    private const int WorthShowing = 200;

    private const long BytesWorthShowing = 8 * 1024 * 1024;

    public static T During<T>(int pupils, Func<IProgress<AdviceProgress>?, T> work)
    {
        if (!StandardStreams.IsErrorShown || !StandardStreams.IsOutputShown || pupils < WorthShowing)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("pupils", maxValue: pupils);
            return work(new Bar(task));
        });
    }

    /// <summary>The same for reading a file, also where standard output is a pipe: the bar is on standard error.</summary>
    public static T OfBytes<T>(string path, Func<IProgress<(long Done, long Of)>?, T> work)
    {
        if (!StandardStreams.IsErrorShown || !File.Exists(path) || new FileInfo(path).Length < BytesWorthShowing)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context => work(new BytesBar(context.AddTask("read"))));
    }

    /// <summary>The same for pupils that are written, also where standard output is a pipe: the bar is on standard error.</summary>
    public static void OfPupils(long pupils, Action<IProgress<long>?> work)
    {
        if (!StandardStreams.IsErrorShown || pupils < WorthShowing)
        {
            work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context => work(new CountBar(context.AddTask("pupils", maxValue: pupils))));
    }

    /// <summary>The same for changes of a pack that are tried one by one.</summary>
    public static void OfMutants(int mutants, Action<IProgress<long>?> work)
    {
        if (!StandardStreams.IsErrorShown || mutants < 2)
        {
            work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context => work(new CountBar(context.AddTask("changes", maxValue: mutants))));
    }

    /// <summary>The same for advice on many pupils; null: how many there are is not known.</summary>
    public static void OfAdvice(long? pupils, Action<IProgress<AdviceProgress>?> work)
    {
        if (!StandardStreams.IsErrorShown || pupils < WorthShowing)
        {
            work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
            work(new Bar(context.AddTask("pupils", maxValue: pupils ?? 1).IsIndeterminate(pupils is null))));
    }

    private sealed class CountBar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }

    private sealed class BytesBar(ProgressTask task) : IProgress<(long Done, long Of)>
    {
        public void Report((long Done, long Of) value) => task.Value = value.Of == 0 ? 0 : 100.0 * value.Done / value.Of;
    }

    private sealed class Bar(ProgressTask task) : IProgress<AdviceProgress>
    {
        public void Report(AdviceProgress value) => task.Value = value.Done;
    }
}
