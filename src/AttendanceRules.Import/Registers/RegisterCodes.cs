using AttendanceRules.Import.Mappings;

namespace AttendanceRules.Import.Registers;

/// <summary>
/// From what a school writes to the codes of the packs, by the mapping file and the day. Each text is looked up once for the days between
/// which no code changes.
/// </summary>
internal sealed class RegisterCodes(Mapping mapping, ImportVocabulary vocabulary)
{
    private const int LongestUnchecked = 3;

    // A register holds some hundred codes. One of which nothing fits must not fill the memory with its values.
    private const int MostKept = 10_000;

    // Codes are short: what is longer is asked for anew, and only its beginning is searched for one.
    private const int LongestKept = 20;
    private readonly bool isMapped = mapping.Codes.Count > 0 || mapping.CodePrefixes.Count > 0;
    private readonly Dictionary<DateOnly, StretchCodes> stretches = [];
    private StretchCodes? last;
    private int kept;

    /// <summary>
    /// The code that the cell means: as the mapping says; else as it is written, where that is a code; else by its prefix.
    /// </summary>
    public RegisterCode Of(string written, DateOnly date)
    {
        if (!isMapped)
        {
            return AsWritten(written, date);
        }

        if (At(date).Meant.Find(written) is { } known)
        {
            return known;
        }

        var code = CodeOf(written, date);
        var meant = AsWritten(code, date);
        if (!string.Equals(code, written, StringComparison.Ordinal))
        {
            meant = meant with { Number = 0 };
        }

        Keep(written, date, meant, s => s.Meant);
        return meant;
    }

    /// <summary>Nothing is written, or a code that says that there was nothing to record.</summary>
    public bool IsSilent(string code, DateOnly date) => AsWritten(code, date).IsSilent;

    /// <summary>Whether the cell is a code on the day, as it is or by the mapping.</summary>
    public bool IsWritten(string cell, DateOnly date) => IsSilent(cell, date) || Of(cell, date).IsCode;

    /// <summary>A code of the day that what is written begins with, or is in capitals; null: there is none.</summary>
    public string? NearestTo(string written, DateOnly date)
    {
        var upper = written[..Math.Min(written.Length, LongestKept)].ToUpperInvariant();
        return Enumerable.Range(0, upper.Length).Select(cut => upper[..^cut])
            .FirstOrDefault(c => !string.Equals(c, written, StringComparison.Ordinal) && AsWritten(c, date).IsCode);
    }

    private string CodeOf(string written, DateOnly date) => mapping.Codes.TryGetValue(written, out var code) ? code
        : mapping.CodePrefixes.Count == 0 || AsWritten(written, date).IsCode ? written
        : mapping.CodePrefixes.FirstOrDefault(p => written.StartsWith(p.Prefix, StringComparison.Ordinal)).Code ?? written;

    private RegisterCode AsWritten(string code, DateOnly date)
    {
        if (At(date).Written.Find(code) is { } known)
        {
            return known;
        }

        var flags = vocabulary.FlagsOf?.Invoke(code, date);
        var found = new RegisterCode(code, vocabulary.IsCode?.Invoke(code, date) ?? code.Length <= LongestUnchecked,
            code.Length == 0 || flags?.Contains("noSession", StringComparer.Ordinal) == true,
            flags?.Contains("notOnRoll", StringComparer.Ordinal) == true);
        Keep(code, date, found, s => s.Written);
        return found;
    }

    private StretchCodes At(DateOnly date)
    {
        if (last?.Holds(date) == true)
        {
            return last;
        }

        var around = StretchCodes.Around(date, vocabulary.CodeEdges);
        if (!stretches.TryGetValue(around.First, out last))
        {
            Forget(stretches.Count);
            stretches[around.First] = last = around;
        }

        return last;
    }

    private void Keep(string text, DateOnly date, RegisterCode code, Func<StretchCodes, CodeTable> of)
    {
        if (text.Length > LongestKept)
        {
            return;
        }

        Forget(kept);
        of(At(date)).Keep(text, code);
        kept++;
    }

    private void Forget(int count)
    {
        if (count == MostKept)
        {
            stretches.Clear();
            (last, kept) = (null, 0);
        }
    }
}
