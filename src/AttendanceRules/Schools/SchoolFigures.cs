using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>Adds to advice on a school what is said about its pupils together.</summary>
internal sealed class SchoolFigures(Book book, SchoolBook schools)
{
    public SchoolAdvice AddTo(SchoolAdvice advice, SubjectFile school)
    {
        var asOf = advice.AsOf;
        var (failures, roll) = (new List<Notice>(), new PupilsOnRoll(school, asOf));
        return advice with
        {
            Groups = [.. Groups(school, roll, asOf, failures)],
            Cohorts = Contained.List(failures, "cohorts", () => Cohorts.Of(book, school, asOf)),
            Tables = [.. schools.Analyses.Where(a => a.IsInForce(asOf))
                .SelectMany(a => Contained.List<FigureTable>(failures, a.Id, () => [Analyses.Of(a, roll, asOf)]))],
            Reviews = [.. schools.Reviews.Where(r => r.IsInForce(asOf))
                .SelectMany(r => Contained.List<ReviewProfile>(failures, r.Id,
                    () => [Planned(new Reviews(r, school, asOf).Profile(), advice)]))],
            Benchmarks = [.. schools.Benchmarks.Where(b => b.IsInForce(asOf))
                .SelectMany(b => Contained.List(
                    failures, b.Id, () => Benchmarks.Of(b, new EvaluationContext(school, asOf), roll, schools.ColumnOf)))],
            Agenda = Agenda(advice),
            Notices = [.. advice.Notices, .. failures],
        };
    }

    private ReviewProfile Planned(ReviewProfile review, SchoolAdvice advice) =>
        review with { Plan = new ReviewPlan(book, review).Of(advice.Actions) };

    private IEnumerable<GroupMembers> Groups(SubjectFile school, PupilsOnRoll roll, DateOnly asOf, List<Notice> failures) =>
        book.Groups.DistinctBy(g => g.Name).Where(g => g.When.When.Names.Any(n => !n.IsOfSchool))
            .SelectMany(g => Contained.List<GroupMembers>(failures, g.Name, () => [Members(g.Name, g.When, school, roll, asOf)]));

    private GroupMembers Members(string name, ConditionFact condition, SubjectFile school, PupilsOnRoll roll, DateOnly asOf)
    {
        var (sure, undecided) = (new List<string>(), new List<string>());
        for (var i = 0; i < roll.Pupils.Count; i++)
        {
            switch (roll.Holds(condition, i))
            {
                case Truth.True:
                    sure.Add(roll.Pupils[i].File.Id);
                    break;
                case Truth.Undecided:
                    undecided.Add(roll.Pupils[i].File.Id);
                    break;
            }
        }

        var count = schools.PublishedFrom(name).IsTooEarly(school.Time, asOf) ? Figures.Word(name, Figures.TooEarly)
            : Figures.Number(name, Ratio.Of(sure.Count), Ratio.Of(sure.Count + undecided.Count), Unit.Pupils);
        return new GroupMembers { Group = name, Title = condition.Title, Pupils = sure, Undecided = undecided, Count = count };
    }

    private List<DueAction> Agenda(SchoolAdvice advice)
    {
        var order = book.Stakeholders.Select((s, i) => (s, i)).ToDictionary(x => x.s, x => x.i, StringComparer.Ordinal);
        var ranks = book.Priorities.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        static IEnumerable<DueAction> Of(string subject, SubjectAdvice advice) =>
            advice.Daily.Select(a => new DueAction { Subject = subject, Action = a });
        return [.. advice.Pupils.SelectMany(p => Of(p.Pupil, p)).Concat(Of("", advice)).Where(d => d.Action.Status != ActionStatus.Ahead)
            .OrderBy(d => order.GetValueOrDefault(d.Action.Stakeholder, int.MaxValue))
            .ThenBy(d => ranks.GetValueOrDefault(d.Action.Priority ?? "", int.MaxValue)).ThenBy(d => d.Action.Due ?? d.Action.ReviewBy
            ?? DateOnly.MaxValue)];
    }
}
