using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>
/// Pupils at random: present but for some spells, one in four gone, with characteristics known and unknown, parents A and B, and casework
/// and answers in the words of a pack.
/// </summary>
internal static class PupilPlans
{
    private static readonly string[] Codes = ["O", "O", "N", "N", "I", "I", "U", "G", "L", "C2", "X", "", "-"];
    private static readonly string?[] ParentIds = [null, "A", "B"];
    private static readonly DateOnly[] Days = [.. PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];
    private static readonly DateOnly First = new(2026, 4, 13);
    private static readonly DateOnly Autumn = new(2026, 9, 2);

    public static Arbitrary<PupilPlan> Of(RuleBook book) => Arb.From(Plans(book), Simpler);

    /// <summary>The same with a number for a property to choose by.</summary>
    public static Arbitrary<(PupilPlan Plan, int Choice)> Chosen(RuleBook book) =>
        Arb.From(Plans(book).SelectMany(p => Gen.Choose(0, 100_000).Select(c => (p, c))), x => Simpler(x.p).Select(p => (p, x.c)));

    public static Gen<CaseworkRow> Rows(RuleBook book, DateOnly first, int days)
    {
        var actions = Books.Recorded(book);
        return from action in Gen.Elements(actions.ToArray())
               from day in Gen.Choose(0, days)
               from parent in Gen.Elements(ParentIds)
               from outcome in Gen.Choose(0, 5)
               from later in Gen.Choose(0, 12)
               from due in Gen.Choose(0, 9)
               let has = outcome < action.Outcomes.Count
               select new CaseworkRow(first.AddDays(day), action.Id)
               {
                   Parent = parent, Outcome = has ? action.Outcomes.ElementAt(outcome) : null, OutcomeDate = has
                       ? first.AddDays(day + later) : null,
                   Due = action.Outcomes.Count > 0 && due == 0 ? first.AddDays(day + 3) : null,
               };
    }

    public static Gen<Answer> Answers(RuleBook book, DateOnly first, int days) =>
        from question in Gen.Elements(Books.Questions(book).Where(q => !q.IsOfSchool).ToArray())
        from value in Gen.Elements(Books.Values(question).ToArray())
        from day in Gen.Choose(-10, days)
        from parent in Gen.Elements(ParentIds)
        select new Answer(question.Name, value, day < 0 ? null : first.AddDays(day), question.IsPerParent ? parent : null);

    private static Gen<PupilPlan> Plans(RuleBook book) =>
        from days in Gen.Choose(8, 105)
        let date = Autumn.AddDays(days)
        from spells in Spell(date).ListOf().Select(l => l.Take(9).ToList())
        from rows in Rows(book, First, date.DayNumber - First.DayNumber).ListOf().Select(l => l.Take(4))
        from recent in Rows(book, Autumn, days).ListOf().Select(l => l.Take(8))
        from answers in Answers(book, Autumn, days).ListOf(14)
        from characteristics in Gen.CollectToList(Books.Characteristics(book), c => Characteristic(c, date))
        from age in Gen.Choose(0, 5)
        from parents in Gen.Choose(0, 6)
        from supplied in Gen.Choose(0, 9)
        from left in Gen.Choose(0, 39)
        select new PupilPlan(date, Marks(date, spells), supplied == 0 ? null : [.. rows, .. recent], [.. answers],
            [.. characteristics.SelectMany(c => c.Rows)])
        {
            Supplied = [.. characteristics.Select(c => c.Supplied).OfType<string>()], Parents = parents == 0 ? [] : ["A", "B"], Left =
                left is > 0 and < 10 ? date.AddDays(-left) : null,
            Born = age > 2 ? new(2012, 5, 14) : null, YearGroup = age is 2 or 3 ? 9 : null,
        };

    private static Gen<(int From, int Length, string Code)> Spell(DateOnly date) =>
        from end in Gen.Choose(0, 2 * Days.Count(d => d <= date))
        from length in Gen.Choose(1, 26)
        from code in Gen.Elements(Codes)
        select (Math.Max(0, end - length), length, code);

    private static List<Mark> Marks(DateOnly on, List<(int From, int Length, string Code)> spells) =>
    [
        .. Days.Where(d => d <= on).SelectMany((d, i) =>
            new[] { (Day: d, Half: HalfDay.Morning, Number: 2 * i), (Day: d, Half: HalfDay.Afternoon, Number: (2 * i) + 1) })
            .Select(s => new Mark(s.Day, s.Half, spells.FindLast(p => s.Number >= p.From && s.Number < p.From
                + p.Length) is { Code: { } code } ? code : s.Half == HalfDay.Morning ? "/" : "\\")),
    ];

    private static Gen<(string? Supplied, IReadOnlyList<Characteristic> Rows)> Characteristic(Symbol named, DateOnly date) =>
        from form in Gen.Choose(0, 5)
        from value in Gen.Elements(Books.Values(named).ToArray())
        from day in Gen.Choose(0, 80)
        select form switch
        {
            0 => ((string?)null, (IReadOnlyList<Characteristic>)[]),
            1 or 2 => (named.Name, []),
            3 => (named.Name, [new Characteristic(named.Name, "unknown")]),
            4 => (named.Name, [new Characteristic(named.Name, value)]),
            _ => (named.Name, [new Characteristic(named.Name, value, date.AddDays(-day))]),
        };

    private static IEnumerable<PupilPlan> Simpler(PupilPlan plan)
    {
        for (var i = 0; i < plan.Casework?.Count; i++)
        {
            yield return plan with { Casework = [.. plan.Casework.Where((_, j) => j != i)] };
        }

        for (var i = 0; i < plan.Answers.Count; i++)
        {
            yield return plan with { Answers = [.. plan.Answers.Where((_, j) => j != i)] };
        }

        for (var i = 0; i < plan.Characteristics.Count; i++)
        {
            yield return plan with { Characteristics = [.. plan.Characteristics.Where((_, j) => j != i)] };
        }

        var absent = plan.Marks.Where(m => m.Code is not ("/" or "\\")).ToList();
        for (var size = absent.Count; size > 0; size /= 2)
        {
            foreach (var some in absent.Chunk(size))
            {
                yield return plan with { Marks =
                    [.. plan.Marks.Select(m => some.Contains(m) ? m with { Code = m.Half == HalfDay.Morning ? "/" : "\\" } : m)] };
            }
        }
    }
}
