namespace AttendanceRules.RegisterFiles;

/// <summary>Gathers texts that are written once: codes, actions, questions, values. Each has a number, in order.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte> codes = new(StringComparer.Ordinal);

    public List<string> Names { get; } = [];

    /// <summary>The codes of the marks; a mark's byte is the place of its code, counted from 1.</summary>
    public List<string> Codes { get; } = [];

    /// <summary>The number of the text; -1 where it is long or the table is full.</summary>
    public int NumberOf(string text)
    {
        if (numbers.TryGetValue(text, out var known))
        {
            return known;
        }

        if (text.Length > FileLimits.NameLength || Names.Count == FileLimits.Names)
        {
            return -1;
        }

        Names.Add(text);
        return numbers[text] = Names.Count - 1;
    }

    /// <summary>The byte of the code; 0 where all bytes are given.</summary>
    public byte CodeOf(string code)
    {
        if (codes.TryGetValue(code, out var known))
        {
            return known;
        }

        if (Codes.Count == FileLimits.Codes)
        {
            return 0;
        }

        Codes.Add(code);
        return codes[code] = (byte)Codes.Count;
    }
}
