using System.Buffers;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>A pupil's marks as known on a day, laid out over the calendar's numbered sessions.</summary>
internal sealed class Register
{
    private readonly string?[] codes;
    private readonly ulong[] classes;
    private readonly bool[] unclassed;
    private readonly ulong noMark;
    private readonly List<DateOnly> outside = [];
    private readonly Dictionary<string, SessionCounts> planes;

    // Null until a mark says how late it is: most registers of a pupil never do.
    private int?[]? minutesLate;

    public Register(PupilRecord? pupil, SchoolTime time, ICodeTable table, DateOnly? knownOn, PupilScratch? scratch = null)
    {
        Time = time;
        var count = time.SessionCount;
        scratch?.Begin(count);
        codes = scratch?.Codes ?? new string?[count];
        classes = scratch?.Classes ?? new ulong[count];
        unclassed = scratch?.Unclassed ?? new bool[count];
        planes = scratch?.Counts ?? new(StringComparer.Ordinal);
        noMark = table.NoMark;
        if (pupil is not null)
        {
            Lay(pupil, table, knownOn);
        }

        Possible = CountsOf(new SessionFilter("possible", table.Possible, []));
    }

    public SchoolTime Time { get; }

    public SessionCounts Possible { get; }

    /// <summary>Sessions whose mark is of an unknown code or contradicted: of any class or not possible (S6).</summary>
    public bool IsUnclassed(int session) => unclassed[session];

    /// <summary>
    /// How many marks up to the date are on days that are not school days, or outside the pupil's time on roll: not used, and reported.
    /// </summary>
    public int OutsideBy(DateOnly date) => outside.Count(d => d <= date);

    /// <summary>First session with a mark; the number of sessions when there is none.</summary>
    public int FirstMarked { get; private set; }

    public string? Code(int session) => codes[session];

    public int? MinutesLate(int session) => minutesLate?[session];

    public bool IsMissing(int session) => codes[session] is null && !unclassed[session];

    public SessionCounts CountsOf(SessionFilter filter)
    {
        if (planes.TryGetValue(filter.Key, out var known))
        {
            return known;
        }

        // Most filters leave no session open.
        var (isIn, mayBeIn) = (SessionBits.Words(codes.Length), (ulong[]?)null);
        for (var i = 0; i < codes.Length; i++)
        {
            if (unclassed[i])
            {
                SessionBits.Set(mayBeIn ??= SessionBits.Words(codes.Length), i);
            }
            else if (codes[i] is { } code)
            {
                if (filter.Matches(code, classes[i], MinutesLate(i)))
                {
                    SessionBits.Set(isIn, i);
                }
                else if (filter.IsUnsure(code, classes[i], MinutesLate(i)))
                {
                    SessionBits.Set(mayBeIn ??= SessionBits.Words(codes.Length), i);
                }
            }
        }

        return planes[filter.Key] = new SessionCounts(new SessionBits(isIn),
            mayBeIn is null ? SessionBits.None(codes.Length) : new SessionBits(mayBeIn));
    }

    private void Lay(PupilRecord pupil, ICodeTable table, DateOnly? knownOn)
    {
        var (written, knownSince) = (ArrayPool<string?>.Shared.Rent(codes.Length), ArrayPool<DateOnly>.Shared.Rent(codes.Length));
        Array.Clear(written);
        Lay(pupil, table, knownOn, written, knownSince);
        ArrayPool<string?>.Shared.Return(written, clearArray: true);
        ArrayPool<DateOnly>.Shared.Return(knownSince);
        FirstMarked = Array.FindIndex(codes, c => c is not null);
        FirstMarked = FirstMarked < 0 ? codes.Length : FirstMarked;
    }

    private void Lay(PupilRecord pupil, ICodeTable table, DateOnly? knownOn, string?[] written, DateOnly[] knownSince)
    {
        // What was written, "no mark" included; a session that was contradicted equals nothing.
        const string contradicted = "\n";
        foreach (var mark in pupil.Marks)
        {
            var known = mark.Known ?? mark.Date;
            if (known > knownOn)
            {
                continue;
            }

            var day = Time.FirstOnOrAfter(mark.Date);
            if (day >= Time.DayCount || Time[day] != mark.Date || mark.Date < pupil.Admitted || mark.Date > pupil.Left)
            {
                outside.Add(mark.Date);
                continue;
            }

            var session = Time.Week.SessionOf(day, mark.Half);
            var isFirst = written[session] is null;
            if (!isFirst && known < knownSince[session])
            {
                continue;
            }

            if (!isFirst && known == knownSince[session] && !string.Equals(written[session], mark.Code, StringComparison.Ordinal))
            {
                (unclassed[session], codes[session], written[session]) = (true, null, contradicted);
                SetMinutes(session, null);
                continue;
            }

            if (!isFirst && known == knownSince[session] && MinutesLate(session) != mark.MinutesLate)
            {
                // Two latenesses of one session: that it was late is known, how late is not.
                SetMinutes(session, null);
                continue;
            }

            (written[session], knownSince[session]) = (mark.Code, known);
            Write(session, mark, table);
        }
    }

    private void Write(int session, Mark mark, ICodeTable table)
    {
        var found = mark.Code.Length == 0 ? null : table.ClassesOf(mark.Code, mark.Date);
        unclassed[session] = found is null;
        var isMark = found is { } bits && (bits & noMark) == 0;
        codes[session] = isMark ? mark.Code : null;
        classes[session] = isMark ? found!.Value : 0;
        SetMinutes(session, isMark ? mark.MinutesLate : null);
    }

    private void SetMinutes(int session, int? minutes)
    {
        if (minutes is not null || minutesLate is not null)
        {
            (minutesLate ??= new int?[codes.Length])[session] = minutes;
        }
    }
}
