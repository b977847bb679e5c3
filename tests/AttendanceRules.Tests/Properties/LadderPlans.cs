using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>
/// Pupils on their way up a ladder: much unauthorised absence, the steps of each pathway more or less in order, and most questions
/// answered.
/// </summary>
internal static class LadderPlans
{
    private static readonly string[] Codes = ["O", "O", "O", "N", "G", "U", "I"];

    // About A, about B, and about neither, which begins thirty school days later.
    private static readonly (string? Parent, int Late)[] Climbers = [("A", 0), ("B", 0), (null, 30)];
    private static readonly DateOnly[] Days = [.. PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];
    private static readonly int FirstDay = Array.IndexOf(Days, new DateOnly(2026, 9, 2));

    public static Gen<PupilPlan> Of(RuleBook book) =>
        from days in Gen.Choose(12, Days.Length - FirstDay - 2)
        let last = Days[FirstDay + days]
        from many in Gen.Choose(4, 16)
        from spells in Spell(days).ListOf(many)
        from climbs in Gen.CollectToList(book.Book.Pathways.Where(p => p.IsInForce(last))
            .SelectMany(p => Climbers.Select(c => (Ladder: p, c.Parent, c.Late))), c => Climb(book, c.Ladder, c.Parent, c.Late, last))
        from answers in Gen.CollectToList(Books.Questions(book).Where(q => !q.IsOfSchool).SelectMany(q => Climbers
            .Where(c => q.IsPerParent == c.Parent is not null).Select(c => (Question: q, c.Parent))),
            q => Answer(q.Question, q.Parent, days))
        select new PupilPlan(last, Marks(last, spells), [.. climbs.SelectMany(c => c)], [.. answers.OfType<Answer>()], [])
        {
            YearGroup = 8, Supplied = [.. Books.Characteristics(book).Select(c => c.Name)],
        };

    /// <summary>The school day some days after another.</summary>
    public static DateOnly After(DateOnly day, int days) => Days[Math.Min(Days.Length - 1, Array.FindIndex(Days, d => d >= day) + days)];

    private static Gen<(int From, int Length, string Code)> Spell(int days) =>
        from start in Gen.Choose(0, 2 * days)
        from length in Gen.Choose(1, 9)
        from code in Gen.Elements(Codes)
        select ((2 * FirstDay) + start, length, code);

    private static List<Mark> Marks(DateOnly on, IEnumerable<(int From, int Length, string Code)> spells) =>
    [
        .. Days.Where(d => d <= on).SelectMany((d, i) =>
            new[] { (Day: d, Half: HalfDay.Morning, Number: 2 * i), (Day: d, Half: HalfDay.Afternoon, Number: (2 * i) + 1) })
            .Select(s => new Mark(s.Day, s.Half, spells.LastOrDefault(p => s.Number >= p.From && s.Number < p.From
                + p.Length) is { Code: { } code } ? code : s.Half == HalfDay.Morning ? "/" : "\\")),
    ];

    private static Gen<List<CaseworkRow>> Climb(RuleBook book, PathwayDeclaration pathway, string? parent, int late, DateOnly last)
    {
        var steps = pathway.Stages.Select(s => (s.After ?? []).Where(a => pathway.Index(a) < 0).Concat(s.FirstActions)
            .Distinct(StringComparer.Ordinal).ToArray()).SelectMany(s => s.Length > 1 ? new[] { s[..1], s[1..] } : [s]).ToList();
        return from start in Gen.Choose(0, 12)
               from height in Gen.Choose(0, steps.Count + 2)
               from rows in Gen.CollectToList(steps.Take(height), s => Step(book, s, parent))
               select Placed(rows, Days[Math.Min(FirstDay + late + start, Days.Length - 1)], last);
    }

    // One step in six is left out, one in nine comes before the step above it.
    private static List<CaseworkRow> Placed(List<(CaseworkRow Row, int Gap, bool IsDone)> steps, DateOnly start, DateOnly on)
    {
        var rows = new List<CaseworkRow>();
        var day = start;
        foreach (var (row, gap, isDone) in steps)
        {
            day = gap == 0 ? day : After(day, gap);
            var at = gap == 1 ? start : day;
            if (isDone && at <= on)
            {
                var lag = row.OutcomeDate is { } outcome ? outcome.DayNumber : 0;
                rows.Add(row with { Date = at, OutcomeDate = row.Outcome is null ? null : After(at, lag), Due = row.Due is null ? null
                    : After(at, 3), Until = After(at, 12 + gap) });
            }
        }

        return rows;
    }

    // The outcome's date holds its distance in school days until the step is placed.
    private static Gen<(CaseworkRow Row, int Gap, bool IsDone)> Step(RuleBook book, string[] actions, string? parent) =>
        from id in Gen.Elements(actions)
        let action = book.Book.Actions[id]
        from gap in Gen.Choose(0, 22)
        from done in Gen.Choose(0, 5)
        from outcome in Gen.Choose(0, 7)
        from later in Gen.Choose(0, 12)
        from due in Gen.Choose(0, 9)
        let has = outcome < action.Outcomes.Count
        select (new CaseworkRow(default, id)
        {
            Parent = parent, Outcome = has ? action.Outcomes.ElementAt(outcome) : null, OutcomeDate = has
                ? DateOnly.MinValue.AddDays(later) : null,
            Due = action.Outcomes.Count > 0 && due == 0 ? DateOnly.MinValue : null,
        }, gap, done > 0);

    // Yes three times as often, so that a stage with several needs comes to be advised.
    private static Gen<Answer?> Answer(QuestionName question, string? parent, int days) =>
        from value in Gen.Elements([.. Books.Values(question), .. Books.Values(question).Where(v => v == "yes"), .. Books.Values(question)
            .Where(v => v == "yes")])
        from day in Gen.Choose(Math.Max(0, days - 25), days)
        from isGiven in Gen.Choose(0, 4)
        select isGiven == 0 ? null : new Answer(question.Name, value, Days[FirstDay + day], parent);
}
