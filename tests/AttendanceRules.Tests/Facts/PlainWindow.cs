using AttendanceRules.Calendar;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// A window in the packs' words, with its stretch of days worked out by hand; no stretch: its anchor is not on record (S3).
/// </summary>
internal sealed record PlainWindow(string Text, Func<World, DateSpan?> Find, int? LastSessions = null, bool IsPossibleOnly = false)
{
    private static readonly DateOnly Start = new(1900, 1, 1);

    public static readonly PlainWindow[] All =
    [
        new("ever", w => new DateSpan(Start, w.On)),
        new("school year", w => PlainTime.SchoolYear(w.On)),
        new("this term", w => w.Time.Terms.Where(t => t.From <= w.On).Select(t => new DateSpan(t.From, t.To)).Last()),
        new("this half term", w => w.Time.HalfTerms.Last(h => h.From <= w.On)),
        new("this week", w => new DateSpan(PlainTime.MondayOf(w.On), w.On)),
        new("this month", w => new DateSpan(new(w.On.Year, w.On.Month, 1), w.On)),
        new("this quarter", w => new DateSpan(new(w.On.Year, ((w.On.Month - 1) / 3 * 3) + 1, 1), w.On)),
        new("last 7 sessions", w => new DateSpan(Start, w.On), 7),
        new("last 9 possible sessions", w => new DateSpan(Start, w.On), 9, IsPossibleOnly: true),
        new("last 5 school days", w => new DateSpan(Back(w, w.Time.Days, 5), w.On)),
        new("last 2 school weeks", w => new DateSpan(Back(w, w.Time.Mondays, 2), w.On)),
        new("last 10 calendar days", w => new DateSpan(w.On.AddDays(-9), w.On)),
        new("last 6 working days", w => new DateSpan(PlainTime.Each(w.On.AddDays(-30), w.On).Where(w.Time.IsWorkingDay).TakeLast(6)
            .First(), w.On)),
        new("last 1 month", w => new DateSpan(w.On.AddMonths(-1).AddDays(1), w.On)),
        new("since letter", w => w.Latest("letter") is { } x ? new DateSpan(x.AddDays(1), w.On) : null),
        new("from letter", w => w.Latest("letter") is { } x ? new DateSpan(x, w.On) : null),
        new("before letter", w => w.Latest("letter") is { } x ? new DateSpan(Start, x.AddDays(-1)) : null),
        new("to letter", w => w.Latest("letter") is { } x ? new DateSpan(Start, x) : null),
        new("since letter:paid", w => w.Latest("letter:paid") is { } x ? new DateSpan(x.AddDays(1), w.On) : null),
        new("6 school days after letter", w => w.Latest("letter") is { } x ? new DateSpan(x.AddDays(1), w.Time.After(x, 6, "school days")
            ?? w.On) : null),
        new("6 school days from letter", w => w.Latest("letter") is { } x ? new DateSpan(x, w.Time.From(x, 6, "school days") ?? w.On)
            : null),
        new("2 school weeks after letter", w => w.Latest("letter") is { } x ? new DateSpan(x.AddDays(1), w.Time.After(x, 2, "school weeks")
            ?? w.On) : null),
        new("2 school weeks from letter", w => w.Latest("letter") is { } x ? new DateSpan(x, w.Time.From(x, 2, "school weeks") ?? w.On)
            : null),
        new("12 calendar days from letter", w => w.Latest("letter") is { } x ? new DateSpan(x, x.AddDays(11)) : null),
        new("since letter else this term", w => w.Latest("letter") is { } x ? new DateSpan(x.AddDays(1), w.On)
            : w.Time.Terms.Where(t => t.From <= w.On).Select(t => new DateSpan(t.From, t.To)).Last()),
        new("last 10 school days and since letter", w => w.Latest("letter") is { } x ? new DateSpan(Back(w, w.Time.Days, 10), w.On)
            .And(new DateSpan(x.AddDays(1), w.On)) : null),
        new("from 2026-10-01", w => new DateSpan(new(2026, 10, 1), w.On)),
        new("since 12-01", w => new DateSpan((w.On.Month == 12 ? new DateOnly(w.On.Year, 12, 1) : new DateOnly(w.On.Year - 1, 12, 1))
            .AddDays(1), w.On)),
    ];

    /// <summary>Those that are made of whole days.</summary>
    public static readonly PlainWindow[] OfDays = [.. All.Where(w => w.LastSessions is null)];

    /// <summary>The pupil's sessions that are in it up to the date; null: none.</summary>
    public IReadOnlyList<WorldMark>? Sessions(World world)
    {
        if (Find(world) is not { } days)
        {
            return null;
        }

        var inside = world.Sessions().Where(m => days.Contains(m.Date));
        if (IsPossibleOnly && inside.Where(m => PlainCodes.IsPossible(m.Code)).TakeLast(LastSessions!.Value).ToList() is { } possible)
        {
            return possible.Count < LastSessions ? [.. inside] : [.. inside.SkipWhile(m => m != possible[0])];
        }

        return [.. LastSessions is { } n ? inside.TakeLast(n) : inside];
    }

    // Where fewer are known than asked for, everything held counts (S18).
    private static DateOnly Back(World world, IEnumerable<DateOnly> days, int n) => days.Where(d => d <= world.On).Reverse()
        .Select(d => (DateOnly?)d).ElementAtOrDefault(n - 1) ?? Start;
}
