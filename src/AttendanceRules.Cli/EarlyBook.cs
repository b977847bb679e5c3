using System.Security.Cryptography;

namespace AttendanceRules.Cli;

/// <summary>England's book, loaded by another thread while the command line is read and files are opened.</summary>
internal static class EarlyBook
{
    // Commands that advise, by England's packs where no others are named.
    private static readonly string[] Commands =
    [
        "advise", "answers", "casework", "changes", "chronology", "evaluate", "explain", "outlook", "questions", "record", "report",
        "sheets", "today", "walk",
    ];

    private static Task? loading;

    /// <summary>Whether another thread is loading it now, so that this one has time.</summary>
    public static bool IsUnderWay => loading is { IsCompleted: false };

    /// <summary>Whether a command line will ask for it.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> words) => words.Count > 1 && Array.IndexOf(Commands, words[0]) >= 0
        && !words.Any(w => w.StartsWith("--rules", StringComparison.Ordinal) || w is "--help" or "-h" or "-?");

    /// <summary>Begins to load it where a command line will ask for it; what asks waits until it is there.</summary>
    public static void Begin(IReadOnlyList<string> words)
    {
        if (IsAskedFor(words) && Environment.ProcessorCount > 1)
        {
            loading = Task.Run(() => RuleBook.England);

            // Packs have a hash. What makes it is brought in here, while the other thread still reads their files.
            _ = SHA256.HashData([]);
        }
    }
}
