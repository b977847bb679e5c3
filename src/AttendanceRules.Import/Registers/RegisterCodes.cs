using AttendanceRules.Import.Mappings;

namespace AttendanceRules.Import.Registers;

/// <summary>From what a school writes to the codes of the packs, by the mapping file and the day.</summary>
internal sealed class RegisterCodes(Mapping mapping, ImportVocabulary vocabulary)
{
    private const int LongestUnchecked = 3;

    // A register holds some thousand pairs of code and day. One of which nothing fits must not fill the memory with its values.
    private const int MostKept = 10_000;

    // Codes are short: what is longer is asked for anew, and only its beginning is searched for one.
    private const int LongestKept = 20;
    private readonly Dictionary<(string Code, DateOnly Date), bool> known = [];

    /// <summary>
    /// The code that the cell means: as the mapping says; else as it is written, where that is a code; else by its prefix.
    /// </summary>
    public string CodeOf(string written, DateOnly date)
    {
        if (mapping.Codes.TryGetValue(written, out var code))
        {
            return code;
        }

        return mapping.CodePrefixes.Count == 0 || IsCode(written, date) ? written
            : mapping.CodePrefixes.FirstOrDefault(p => written.StartsWith(p.Prefix, StringComparison.Ordinal)).Code ?? written;
    }

    public bool IsCode(string code, DateOnly date)
    {
        if (vocabulary.IsCode is not { } isCode)
        {
            return code.Length <= LongestUnchecked;
        }

        if (known.TryGetValue((code, date), out var answer))
        {
            return answer;
        }

        answer = isCode(code, date);
        if (code.Length <= LongestKept)
        {
            Keep(code, date, answer);
        }

        return answer;
    }

    /// <summary>Nothing is written, or a code that says that there was nothing to record.</summary>
    public bool IsSilent(string code, DateOnly date) => code.Length == 0 || Has(code, date, "noSession");

    /// <summary>Whether the code says of the pupil that it is not on roll, and so nothing of the school's day.</summary>
    public bool IsNotOnRoll(string code, DateOnly date) => Has(code, date, "notOnRoll");

    /// <summary>Whether the cell is a code on the day, as it is or by the mapping.</summary>
    public bool IsWritten(string cell, DateOnly date) => IsSilent(cell, date) || IsCode(CodeOf(cell, date), date);

    /// <summary>A code of the day that what is written begins with, or is in capitals; null: there is none.</summary>
    public string? NearestTo(string written, DateOnly date)
    {
        var upper = written[..Math.Min(written.Length, LongestKept)].ToUpperInvariant();
        return Enumerable.Range(0, upper.Length).Select(cut => upper[..^cut])
            .FirstOrDefault(c => !string.Equals(c, written, StringComparison.Ordinal) && IsCode(c, date));
    }

    private bool Has(string code, DateOnly date, string flag) =>
        vocabulary.FlagsOf?.Invoke(code, date)?.Contains(flag, StringComparer.Ordinal) == true;

    private void Keep(string code, DateOnly date, bool answer)
    {
        if (known.Count == MostKept)
        {
            known.Clear();
        }

        known[(code, date)] = answer;
    }
}
