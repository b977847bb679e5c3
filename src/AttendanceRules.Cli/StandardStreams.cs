namespace AttendanceRules.Cli;

/// <summary>
/// Standard input, output and error as streams of bytes. They are those of the process, unless somebody who runs a command within a
/// process of their own puts others in the place of output and error; nothing is to be read then.
/// </summary>
internal static class StandardStreams
{
    private static (Stream Output, Stream Error)? others;

    /// <summary>Whether standard output is a screen.</summary>
    public static bool IsOutputShown => others is null && !Console.IsOutputRedirected;

    /// <summary>Whether standard error is a screen.</summary>
    public static bool IsErrorShown => others is null && !Console.IsErrorRedirected;

    public static Stream OpenInput() => others is null ? Console.OpenStandardInput() : Stream.Null;

    public static Stream OpenOutput() => others?.Output ?? Console.OpenStandardOutput();

    public static Stream OpenError() => others?.Error ?? Console.OpenStandardError();

    /// <summary>
    /// Does something while other streams are in their place, also for what is written to the console. For one caller at a time. Commands
    /// close streams when they have written; these have to take more after that.
    /// </summary>
    public static T With<T>(Stream output, Stream error, Func<T> act)
    {
        var (usual, usualError) = (Console.Out, Console.Error);
        using StreamWriter text = new(output) { AutoFlush = true }, errorText = new(error) { AutoFlush = true };
        try
        {
            others = (output, error);
            Console.SetOut(text);
            Console.SetError(errorText);
            return act();
        }
        finally
        {
            others = null;
            Console.SetOut(usual);
            Console.SetError(usualError);
        }
    }
}
