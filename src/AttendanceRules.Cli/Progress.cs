using Spectre.Console;

namespace AttendanceRules.Cli;

/// <summary>A bar on a terminal while long work runs; nothing in a pipe.</summary>
internal static class Progress
{
    // Fewer pupils are done before anybody has read the bar.
    private const int WorthShowing = 200;

    public static T During<T>(int pupils, Func<IProgress<AdviceProgress>?, T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected || pupils < WorthShowing)
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

    private sealed class Bar(ProgressTask task) : IProgress<AdviceProgress>
    {
        public void Report(AdviceProgress value) => task.Value = value.Done;
    }
}
