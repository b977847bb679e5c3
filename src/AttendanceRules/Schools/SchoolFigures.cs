using AttendanceRules.Advice;
using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Schools;

/// <summary>Adds to advice on a school what is said of its pupils together.</summary>
internal sealed class SchoolFigures(Book book, SchoolBook schools)
{
    public SchoolAdvice AddTo(SchoolAdvice advice, SubjectFile school)
    {
        var asOf = advice.AsOf;
        return advice with
        {
            Groups = [.. Groups(school, asOf)],
            Cohorts = [.. Cohorts.Of(book, school, asOf)],
            Tables = [.. schools.Analyses.Where(a => a.IsInForce(asOf)).Select(a => Analyses.Of(a, school, asOf))],
            Reviews = [.. schools.Reviews.Where(r => r.IsInForce(asOf)).Select(r => Reviews.Of(r, school, asOf))],
            Benchmarks = [.. schools.Benchmarks.Where(b => b.IsInForce(asOf)).SelectMany(b => Benchmarks.Of(b, school, asOf, schools.ColumnOf))],
            Agenda = Agenda(advice),
        };
    }

    private IEnumerable<GroupMembers> Groups(SubjectFile school, DateOnly asOf)
    {
        foreach (var (name, condition) in book.Groups.DistinctBy(g => g.Name).Select(g => (g.Name, g.When)).Where(g => g.When.When.Names.Any(n => !n.IsOfSchool)))
        {
            var (sure, undecided) = (new List<string>(), new List<string>());
            foreach (var pupil in school.Pupils.Where(p => p.Pupil!.IsOnRoll(asOf)))
            {
                switch (condition.When.Evaluate(new Scope(pupil, asOf)))
                {
                    case Truth.True:
                        sure.Add(pupil.Id);
                        break;
                    case Truth.Undecided:
                        undecided.Add(pupil.Id);
                        break;
                }
            }

            var count = schools.PublishedFrom(name).IsTooEarly(school.Time, asOf) ? Figures.Word(name, Figures.TooEarly) : Figures.Number(name, Ratio.Of(sure.Count), Ratio.Of(sure.Count + undecided.Count), "pupils");
            yield return new GroupMembers(name, condition.Title, sure, undecided, count);
        }
    }

    private List<DueAction> Agenda(SchoolAdvice advice)
    {
        var order = book.Stakeholders.Select((s, i) => (s, i)).ToDictionary(x => x.s, x => x.i, StringComparer.Ordinal);
        return [.. advice.Pupils.SelectMany(p => p.Actions.Select(a => new DueAction(p.Pupil, a))).Concat(advice.Actions.Select(a => new DueAction("", a))).Where(d => d.Action.Status != AdviceStatus.Ahead)
            .OrderBy(d => order.GetValueOrDefault(d.Action.Stakeholder, int.MaxValue)).ThenBy(d => d.Action.Due ?? DateOnly.MaxValue)];
    }
}
