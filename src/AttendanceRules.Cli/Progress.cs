using System.Globalization;
using Spectre.Console;

namespace AttendanceRules.Cli;

/// <summary>
/// A bar on standard error while long work runs, where that is a screen and nobody asked for quiet. Standard output may be a screen or a
/// pipe: the bar is never in it.
/// </summary>
internal static class Progress
{
    // Fewer pupils are done before anybody has read the bar.
    private const int WorthShowing = 200;

    private const long BytesWorthShowing = 8 * 1024 * 1024;

    public static T During<T>(int pupils, Func<IProgress<AdviceProgress>?, T> work) =>
        Show("pupils", pupils, pupils >= WorthShowing, task => work(task is null ? null : new Bar(task)));

    /// <summary>The same for reading a file.</summary>
    public static T OfBytes<T>(string path, Func<IProgress<(long Done, long Of)>?, T> work) => Show("read", 100,
        File.Exists(path) && new FileInfo(path).Length >= BytesWorthShowing, task => work(task is null ? null : new BytesBar(task)));

    /// <summary>The same for pupils that are written.</summary>
    public static void OfPupils(long pupils, Action<IProgress<long>?> work) => OfCount("pupils", pupils, WorthShowing, work);

    /// <summary>The same for changes of a pack that are tried one by one.</summary>
    public static void OfMutants(int mutants, Action<IProgress<long>?> work) => OfCount("changes", mutants, 2, work);

    /// <summary>The same for advice on many pupils; null: how many there are is not known.</summary>
    public static void OfAdvice(long? pupils, Action<IProgress<AdviceProgress>?> work) =>
        Show("pupils", pupils, pupils is null or >= WorthShowing, task =>
        {
            work(task is null ? null : new Bar(task));
            return true;
        });

    private static void OfCount(string what, long count, long worthShowing, Action<IProgress<long>?> work) =>
        Show(what, count, count >= worthShowing, task =>
        {
            work(task is null ? null : new CountBar(task));
            return true;
        });

    private static T Show<T>(string what, long? of, bool isWorthIt, Func<ProgressTask?, T> work)
    {
        if (!isWorthIt || Screen.IsQuiet || !StandardStreams.IsErrorShown)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            ColorSystem = Screen.MayColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,

            // A bar asks nothing, so that standard input may be a pipe.
            Interactive = InteractionSupport.Yes,
        });
        if (of is { } known)
        {
            return console.Progress().AutoClear(true).Start(context => work(context.AddTask(what, maxValue: known)));
        }

        // Of what nobody knows the number there is no share to show: the number that is done is shown, where a line can be written anew.
        return !console.Profile.Capabilities.Ansi ? work(null) : console.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .Start(context => work(context.AddTask(what).IsIndeterminate()));
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
        public void Report(AdviceProgress value)
        {
            task.Value = task.IsIndeterminate ? 0 : value.Done;
            if (task.IsIndeterminate)
            {
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} pupils");
            }
        }
    }
}
