namespace AttendanceRules.Problems;

/// <summary>
/// Packs, calendars and cases are untrusted. Whatever exceeds one of these limits is a problem with its place, and is not read.
/// </summary>
internal static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Files of one pack.</summary>
    public const int Files = 500;

    /// <summary>Values of one file: texts, numbers, lists and objects together.</summary>
    public const int Values = 200_000;

    /// <summary>Levels of lists and objects inside each other.</summary>
    public const int Depth = 24;

    /// <summary>Bytes of one text.</summary>
    public const int TextBytes = 20_000;

    /// <summary>Bytes of the name of a member.</summary>
    public const int NameBytes = 200;

    /// <summary>UTF-16 units of a phrase: a condition, a window, a length, a deadline.</summary>
    public const int PhraseLength = 2000;

    /// <summary>Parentheses inside each other, or operators of one sum, in a condition.</summary>
    public const int PhraseDepth = 20;

    /// <summary>Declarations of which each is made of the next: facts, questions, groups. Evaluation goes this deep.</summary>
    public const int NameDepth = 50;

    /// <summary>Facts, thresholds, questions, groups and characteristics of one pack.</summary>
    public const int Names = 50_000;

    /// <summary>Rules of one pack, and stages of its pathways.</summary>
    public const int Rules = 5000;

    /// <summary>Names, numbers and signs of the conditions of one rule with all that they name, each name counted once.</summary>
    public const int ConditionNodes = 100_000;

    /// <summary>Named conditions that a lint unfolds in one condition; the others stay names.</summary>
    public const int InlinedNames = 500;

    /// <summary>Problems that are listed; how many more there are is said.</summary>
    public const int Problems = 1000;

    /// <summary>Names among which a suggestion is looked for.</summary>
    public const int Candidates = 5000;
}
