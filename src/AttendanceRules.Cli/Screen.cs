namespace AttendanceRules.Cli;

/// <summary>What the person at the screen asked for, whatever the command.</summary>
internal static class Screen
{
    /// <summary>True: no bar and no hints. What went wrong and what was not used is said all the same.</summary>
    public static bool IsQuiet { get; private set; }

    /// <summary>False: no colour and no bold, whatever the screen has.</summary>
    public static bool MayColour { get; private set; } = true;

    /// <summary>Whether standard output is a screen that may have colours.</summary>
    public static bool HasColour => MayColour && StandardStreams.IsOutputShown;

    /// <summary>Sets both for the command that is about to run.</summary>
    public static void Set(bool isQuiet, bool isPlain) =>
        (IsQuiet, MayColour) = (isQuiet, AllowsColour(isPlain, Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <param name="isPlain">Whether the person asked for no colour.</param>
    /// <param name="noColor">The variable <c>NO_COLOR</c>, which asks all tools for none where it has any value.</param>
    public static bool AllowsColour(bool isPlain, string? noColor) => !isPlain && string.IsNullOrEmpty(noColor);
}
