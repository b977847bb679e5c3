namespace AttendanceRules.Benchmarks.Reference;

/// <summary>
/// The codes that the pupils have, each a number below 16, so that a day of two sessions is a byte; and what a day comes to, by its byte.
/// </summary>
internal static class ReferenceCodes
{
    /// <summary>How wide a count of sessions is in a sum of counts.</summary>
    public const int Width = 9;

    // Where each count is in such a sum.
    public const int Possible = 0;
    public const int Absent = Width;
    public const int Unauthorised = 2 * Width;
    public const int Late = 3 * Width;
    public const int Unexplained = 4 * Width;
    public const int Holiday = 5 * Width;
    public const int IllDays = 6 * Width;

    private const string OneLetter = "?/\\LUIMCNGO";
    private const byte Closed = 11;
    private const int Days = 256;

    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 128).Select(c => (byte)Math.Max(0, OneLetter.IndexOf((char)c)))];

    /// <summary>What each kind of day adds to a sum of counts.</summary>
    public static readonly ulong[] Sums = [.. Enumerable.Range(0, Days).Select(d => SumOf((byte)d))];

    /// <summary>Sessions that could be attended, of each kind of day.</summary>
    public static readonly byte[] PossibleOf = [.. Sums.Select(s => (byte)(s & 3))];

    /// <summary>Sessions missed, of each kind of day.</summary>
    public static readonly byte[] AbsentOf = [.. Sums.Select(s => (byte)((s >> Absent) & 3))];

    /// <summary>Sessions missed up to the day's end without a break; with <see cref="Breaks"/> where one was attended.</summary>
    public static readonly byte[] LastMissed = [.. Enumerable.Range(0, Days).Select(d => MissedAtEnd((byte)d))];

    /// <summary>Added where a run ends within the day.</summary>
    public const byte Breaks = 4;

    /// <summary>Whether the day is away without leave: 0 no, 1 yes, 2 no session of it could be attended.</summary>
    public static readonly byte[] IsAway = [.. Enumerable.Range(0, Days).Select(d => AwayOf((byte)d))];

    /// <summary>The number of a code.</summary>
    public static byte Of(string code) => code.Length == 1 ? Numbers[code[0]] : code == "Y4" ? Closed : (byte)0;

    private static bool IsPossible(int code) => code is > 0 and < Closed;

    private static bool IsAbsent(int code) => code is 4 or (> 4 and < Closed);

    private static bool IsUnauthorised(int code) => code is 4 or 8 or 9 or 10;

    private static ulong SumOf(byte day)
    {
        ulong sum = 0;
        var (ill, possible) = (0, 0);
        foreach (var code in new[] { day & 15, day >> 4 })
        {
            sum += (IsPossible(code) ? 1UL : 0) + (IsAbsent(code) ? 1UL << Absent : 0) + (IsUnauthorised(code) ? 1UL << Unauthorised : 0)
                + (code is 3 or 4 ? 1UL << Late : 0) + (code == 8 ? 1UL << Unexplained : 0) + (code == 9 ? 1UL << Holiday : 0);
            (ill, possible) = (ill + (code == 5 ? 1 : 0), possible + (IsPossible(code) ? 1 : 0));
        }

        return sum + (possible > 0 && ill == possible ? 1UL << IllDays : 0);
    }

    private static byte MissedAtEnd(byte day)
    {
        byte missed = 0;
        foreach (var code in new[] { day >> 4, day & 15 })
        {
            if (IsAbsent(code))
            {
                missed++;
            }
            else if (IsPossible(code))
            {
                return (byte)(missed + Breaks);
            }
        }

        return missed;
    }

    private static byte AwayOf(byte day)
    {
        var possible = new[] { day & 15, day >> 4 }.Where(IsPossible).ToList();
        return (byte)(possible.Count == 0 ? 2 : possible.TrueForAll(IsUnauthorised) ? 1 : 0);
    }
}
