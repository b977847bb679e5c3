using AttendanceRules.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Small worlds at random: two terms with breaks and closures, a register with a few marks that cannot be classed, some letters, visits and
/// notices.
/// </summary>
internal static class Worlds
{
    public const int MostUnclassed = 4;

    private static readonly DateOnly[] Starts = [new(2026, 9, 2), new(2026, 11, 16), new(2027, 2, 15), new(2027, 6, 14)];
    private static readonly string[] Codes = ["/", "/", "/", "/", "/", "O", "O", "O", "I", "I", "L", "L", "N", "U", "B", "C", "X", "X", ""];
    private static readonly int[] Gaps = [1, 3, 17, 45];

    /// <summary>A world and the number of one of so many facts.</summary>
    public static Arbitrary<(World World, int Fact)> And(int facts) =>
        Arb.From(Of().SelectMany(w => Gen.Choose(0, facts - 1).Select(f => (w, f))), x => Simpler(x.w).Select(w => (w, x.f)));

    private static Gen<World> Of() =>
        from start in Gen.Elements(Starts)
        from shift in Gen.Choose(0, 6)
        from lengths in Gen.Choose(14, 50).ListOf(2)
        from gap in Gen.Elements(Gaps)
        from pause in Gen.Choose(0, 5)
        from closed in Gen.Choose(0, 90).Zip(Gen.Choose(0, 2)).ListOf(3)
        from bank in Gen.Choose(0, 200)
        let first = Term(start.AddDays(shift), lengths[0], pause)
        let second = Term(first.Term.To.AddDays(gap), lengths[1], pause)
        let closures = closed.Where(c => c.Item1 < 60).Select(c => Span(first.Term.From.AddDays(c.Item1), c.Item2)).Concat(first.Closed)
            .Concat(second.Closed).ToList()
        from day in Gen.Choose(0, second.Term.To.DayNumber - first.Term.From.DayNumber + 5)
        from roll in Gen.Choose(0, 60).Zip(Gen.Choose(0, 60))
        from entries in Entry(first.Term.From).ListOf().Select(l => l.Take(6).ToList())
        let plain = new World([first.Term, second.Term], closures, bank < 60 ? [first.Term.From.AddDays(bank)] : [], [], entries,
            first.Term.From.AddDays(day))
        from marks in Marks(plain)
        let admitted = roll.Item1 > 50 ? first.Term.From.AddDays(roll.Item1 - 45) : (DateOnly?)null
        let left = roll.Item2 > 50 ? plain.On.AddDays(45 - roll.Item2) : (DateOnly?)null
        select Fresh(plain) with { Marks = marks, Admitted = admitted, Left = left < admitted ? admitted : left };

    // Nothing that was worked out of the old lists goes along.
    private static World Fresh(World world) => world.With(world.Marks);

    private static (Term Term, List<DateSpan> Closed) Term(DateOnly from, int days, int pause)
    {
        var to = from.AddDays(days);
        var monday = PlainTime.MondayOf(from.AddDays(days / 2));
        var isInside = monday > from && monday.AddDays(6) < to;
        return pause switch
        {
            0 or 1 when isInside => (new Term(from, to, [new DateSpan(monday, monday.AddDays(4))]), []),
            2 when isInside => (new Term(from, to, []), [new DateSpan(monday, monday.AddDays(4))]),
            3 when isInside => (new Term(from, to, []), [new DateSpan(monday.AddDays(-2), monday.AddDays(6))]),
            _ => (new Term(from, to, []), []),
        };
    }

    private static DateSpan Span(DateOnly from, int more) => new(from, from.AddDays(more));

    private static Gen<List<WorldMark>> Marks(World world)
    {
        var slots = world.Time.Days.Where(d => d <= world.On.AddDays(3))
            .SelectMany(d => new[] { (d, HalfDay.Morning), (d, HalfDay.Afternoon) }).ToList();
        return from rolls in Gen.Choose(0, 9999).ListOf(slots.Count)
               from unclassed in Gen.Choose(0, Math.Max(0, slots.Count - 1)).ListOf(MostUnclassed)
               from open in Gen.Choose(0, MostUnclassed)
               from unsaid in Gen.Choose(0, 2 * slots.Count)
               from weekend in Gen.Choose(0, 60)
               select Lay(slots, [.. rolls], unsaid, slots.Count == 0 ? [] : [.. unclassed.Take(Math.Max(0, open - 1)), .. open > 2
                   ? [slots.Count - 1 - (unclassed[0] % Math.Min(6, slots.Count))] : Array.Empty<int>()])
                   .Append(new WorldMark(world.Terms[0].From.AddDays(weekend), HalfDay.Morning, "O")).DistinctBy(m => (m.Date, m.Half))
                       .ToList();
    }

    // More often than not a session is like the one before it, so that there are runs.
    private static List<WorldMark> Lay(List<(DateOnly Day, HalfDay Half)> slots, List<int> rolls, int unsaid, List<int> unclassed)
    {
        var (marks, code) = (new List<WorldMark>(), "/");
        for (var i = 0; i < slots.Count; i++)
        {
            code = rolls[i] % 100 < 60 ? code : Codes[rolls[i] / 100 % Codes.Length];
            marks.Add(new WorldMark(slots[i].Day, slots[i].Half, unclassed.Contains(i) ? "?" : code, code is "L" or "U"
                && !unclassed.Contains(i) ? rolls[i] % 7 * 6 : null));
        }

        // One lateness at most whose minutes nobody recorded.
        var late = marks.FindIndex(Math.Min(unsaid, marks.Count), m => m.Minutes is not null);
        if (late >= 0)
        {
            marks[late] = marks[late] with { Minutes = null };
        }

        return marks;
    }

    private static Gen<WorldEntry> Entry(DateOnly start) =>
        from action in Gen.Elements("letter", "letter", "visit", "notice")
        from day in Gen.Choose(0, 90)
        from due in Gen.Choose(0, 12)
        from outcome in Gen.Elements(null, null, "paid", "unpaid", "withdrawn")
        from later in Gen.Choose(0, 15)
        from about in Gen.Choose(-20, 30)
        from length in Gen.Choose(0, 8)
        from amount in Gen.Choose(0, 9)
        select new WorldEntry(start.AddDays(day), action)
        {
            Due = outcome != "withdrawn" && due is > 0 and < 4 ? start.AddDays(day + due) : null, Outcome = outcome, OutcomeDate =
                outcome is null ? null : start.AddDays(day + later),
            For = about > 20 ? null : Span(start.AddDays(day + about), length), Amount = amount,
        };

    private static IEnumerable<World> Simpler(World world)
    {
        for (var i = 0; i < world.Entries.Count; i++)
        {
            yield return Fresh(world) with { Entries = [.. world.Entries.Where((_, j) => j != i)] };
        }

        if (world.Admitted is not null || world.Left is not null)
        {
            yield return Fresh(world) with { Admitted = null, Left = null };
        }

        if (world.Closures.Count > 0)
        {
            yield return Fresh(world) with { Closures = [] };
        }

        foreach (var mark in world.Marks.Where(m => m.Code is not ("/" or "")))
        {
            yield return Fresh(world) with { Marks = [.. world.Marks.Select(m => m == mark ? m with { Code = "/", Minutes = null } : m)] };
        }

        foreach (var mark in world.Marks.Where(m => m.Code == "/"))
        {
            yield return Fresh(world) with { Marks = [.. world.Marks.Where(m => m != mark)] };
        }
    }
}
