namespace AttendanceRules.Problems.Codes;

/// <summary>What a code means.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kind">What it is the code of.</param>
/// <param name="Title">What is wrong, or what is said, in a sentence.</param>
/// <param name="Story">Why it is so.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Examples">Examples: of a problem one that has it, then the same without it; of a notice what the advice says.</param>
internal sealed record CodeStory(string Code, CodeKind Kind, string Title, string Story, string Mend, IReadOnlyList<CodeExample> Examples);
