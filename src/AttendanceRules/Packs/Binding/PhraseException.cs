using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>A phrase that cannot be read; turned into a problem by the loader. Never leaves the assembly.</summary>
#pragma warning disable CA1032, CA1064, MA0015 // it carries a code and a place, and is caught where the phrase is read
internal sealed class PhraseException(string code, int offset, string message, string? suggestion = null) : Exception(message)
{
    public static PhraseException TooLong(string phrase) => new("phrase-too-long", 0,
        $"The phrase has {phrase.Length} characters; at most {Limits.PhraseLength} are read.", "Name parts of it with `is` facts.");

    public string Code => code;

    /// <summary>Offset into the phrase, counted from 0.</summary>
    public int Offset => offset;

    /// <summary>Finds the suggestion where none is given: it is asked for only where the mistake becomes a problem.</summary>
    public Func<string?>? FindSuggestion { get; init; }

    public string? Suggestion => suggestion ?? FindSuggestion?.Invoke();
}
