using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
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
        var failures = new List<Notice>();
        return advice with
        {
            Groups = [.. Groups(school, asOf, failures)],
            Cohorts = Contained.List(failures, "cohorts", () => Cohorts.Of(book, school, asOf)),
            Tables = [.. schools.Analyses.Where(a => a.IsInForce(asOf))
                .SelectMany(a => Contained.List<FigureTable>(failures, a.Id, () => [Analyses.Of(a, school, asOf)]))],
            Reviews = [.. schools.Reviews.Where(r => r.IsInForce(asOf))
                .SelectMany(r => Contained.List<ReviewProfile>(failures, r.Id,
                    () => [Planned(new Reviews(r, school, asOf).Profile(), advice)]))],
            Benchmarks = [.. schools.Benchmarks.Where(b => b.IsInForce(asOf))
                .SelectMany(b => Contained.List(failures, b.Id, () => Benchmarks.Of(b, school, asOf, schools.ColumnOf)))],
            Agenda = Agenda(advice),
            Notices = [.. advice.Notices, .. failures],
        };
    }

    private ReviewProfile Planned(ReviewProfile review, SchoolAdvice advice) =>
        review with { Plan = new ReviewPlan(book, review).Of(advice.Actions) };

    private IEnumerable<GroupMembers> Groups(SubjectFile school, DateOnly asOf, List<Notice> failures) =>
        book.Groups.DistinctBy(g => g.Name).Where(g => g.When.When.Names.Any(n => !n.IsOfSchool))
            .SelectMany(g => Contained.List<GroupMembers>(failures, g.Name, () => [Members(g.Name, g.When, school, asOf)]));

    private GroupMembers Members(string name, ConditionFact condition, SubjectFile school, DateOnly asOf)
    {
        var (sure, undecided) = (new List<string>(), new List<string>());
        foreach (var pupil in school.Pupils.Where(p => p.Pupil!.IsOnRoll(asOf)))
        {
            switch (condition.When.Evaluate(new EvaluationContext(pupil, asOf)))
            {
                case Truth.True:
                    sure.Add(pupil.Id);
                    break;
                case Truth.Undecided:
                    undecided.Add(pupil.Id);
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
