using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>Each edition of each code, by number. One is found by the first character of its code, without hashing a text.</summary>
internal sealed class MarkKinds
{
    /// <summary>The number of a code that no pack knows on its day, or of none.</summary>
    public const int Unknown = -1;

    private const int Characters = 128;

    // Those whose codes begin with the same character are beside each other.
    private readonly MarkKind[] kinds;
    private readonly (int From, int To)[] days;
    private readonly int[] first = new int[Characters + 1];

    // Of each code of one character its last edition, on the days of which it has no other: what is asked for most.
    private readonly (int From, int To, int Number)[] last = new (int, int, int)[Characters];

    private readonly ulong noMark;

    /// <param name="all">The editions, in the order in which those of a code are asked.</param>
    /// <param name="noMark">The bit of codes that are treated as a missing mark.</param>
    public MarkKinds(IEnumerable<MarkKind> all, ulong noMark)
    {
        this.noMark = noMark;
        kinds = [.. all.OrderBy(k => PlaceOf(k.Code)).Select((k, i) => k with { Number = i })];
        days = Array.ConvertAll(kinds, k => (k.From.DayNumber, k.To?.DayNumber ?? int.MaxValue));
        for (var place = 0; place < Characters; place++)
        {
            first[place + 1] = first[place] + kinds.Count(k => PlaceOf(k.Code) == place);
            last[place] = LastOf(((char)place).ToString());
        }
    }

    public int Count => kinds.Length;

    public ref readonly MarkKind this[int number] => ref kinds[number];

    /// <summary>Whether it says that there is no mark.</summary>
    public bool IsNoMark(int number) => (kinds[number].Classes & noMark) != 0;

    /// <summary>Whether a mark of its code is of this edition on each day of the calendar.</summary>
    public bool IsOfAll(int number, SchoolTime time)
    {
        var (code, from, to) = (kinds[number].Code, time[0].DayNumber, time[time.DayCount - 1].DayNumber);
        for (var i = first[PlaceOf(code)]; i < first[PlaceOf(code) + 1]; i++)
        {
            if (i != number && days[i].From <= to && from <= days[i].To && IsSame(kinds[i].Code, code))
            {
                return false;
            }
        }

        return days[number].From <= from && to <= days[number].To;
    }

    /// <summary>The number of the code's edition of a day.</summary>
    public int NumberOf(string code, DateOnly date)
    {
        if (code.Length == 1 && code[0] < Characters)
        {
            ref readonly var known = ref last[code[0]];
            if (date.DayNumber >= known.From && date.DayNumber <= known.To)
            {
                return known.Number;
            }
        }

        return code.Length == 0 ? Unknown : Find(code, date);
    }

    private int Find(string code, DateOnly date)
    {
        var (place, day) = (PlaceOf(code), date.DayNumber);
        for (var i = first[place]; i < first[place + 1]; i++)
        {
            if (days[i].From <= day && day <= days[i].To && IsSame(kinds[i].Code, code))
            {
                return i;
            }
        }

        return Unknown;
    }

    private (int From, int To, int Number) LastOf(string code)
    {
        var found = (From: int.MaxValue, To: int.MinValue, Number: Unknown);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i].Code == code && (found.Number < 0 || days[i].From > found.To))
            {
                found = (days[i].From, days[i].To, i);
            }
        }

        return found;
    }

    private static int PlaceOf(string code) => code.Length == 0 ? 0 : code[0] % Characters;

    /// <summary>Whether two codes are the same: most have one character.</summary>
    public static bool IsSame(string known, string code) =>
        known.Length == code.Length && (code.Length == 1 ? known[0] == code[0] : known == code);
}
