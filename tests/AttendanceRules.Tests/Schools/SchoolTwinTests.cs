using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>England's school level over 2,000 made-up pupils, computed twice.</summary>
[Trait("Category", "Slow")]
public sealed class SchoolTwinTests
{
    private static readonly string[] Names = ["yearGroup", "sex", "sen", "freeSchoolMeals", "englishAdditionalLanguage", "ethnicity",
        "hasMedicalCondition", "hasSocialWorker", "lookedAfter", "youngCarer"];
    private static readonly SchoolRecord School = MadeSchool.Of(2000);
    private static readonly SchoolAdvice Advice = RuleBook.England.Advise(School, MadeSchool.Day);
    private static readonly SchoolTwin Twin = new(School, MadeSchool.Day, Names);

    [Fact]
    public void Rates_of_the_school_and_of_each_year_group_are_those_of_the_marks()
    {
        string[] Line(string key, Func<PupilRecord, bool> of) =>
            [key, Twin.Share(of, "present"), Twin.Share(of, "authorised"), Twin.Share(of, "unauthorised")];
        Assert.Equal(Line("all pupils", _ => true), Shown("school-total").Single().Take(4));
        Assert.Equal(Enumerable.Range(7, 5).Select(y => Line(y.ToString(CultureInfo.InvariantCulture), p => p.YearGroup == y)),
            Shown("attendance-by-year-group").Select(r => r.Take(4)));
        Assert.Equal(Twin.Count, Table("school-total").Rows.Single().Pupils);
    }

    [Fact]
    public void Each_code_has_its_sessions_and_its_share_of_all_possible_ones()
    {
        var rows = Shown("sessions-by-code").Where(r => r[0] is "I" or "O" or "Y2" or "/").ToList();
        Assert.Equal(["/", "I", "O", "Y2"], rows.Select(r => r[0]));
        Assert.Equal(rows.Select(r => Twin.Sessions(r[0])), rows.Select(r => r[1]));
        Assert.Equal(["0", Twin.CodeShare("I"), Twin.CodeShare("O"), "0"], rows.Select(r => r[2]));
    }

    [Fact]
    public void Who_is_persistently_or_severely_absent_is_found_by_both()
    {
        Assert.Equal(Twin.Absent(10, 50), Advice.Groups.Single(g => g.Group == "persistentlyAbsent").Pupils);
        Assert.Equal(Twin.Absent(50, 1000), Advice.Groups.Single(g => g.Group == "severelyAbsent").Pupils);
        Assert.NotEmpty(Twin.Absent(50, 1000));
    }

    [Fact]
    public void Every_cohort_and_pair_has_the_same_rates_and_verdict()
    {
        var expected = Twin.Cohorts(Names, 10, 1m).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, Advice.Cohorts.Select(Line).Order(StringComparer.Ordinal));
        Assert.All(["lower", "not lower", "undecided", "too few"], v =>
            Assert.Contains(expected, l => l.EndsWith(v, StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_due_stands_once_in_the_agenda_by_stakeholder_and_date()
    {
        Assert.Equal(Advice.Pupils.Sum(p => p.Daily.Count(a => a.Status != ActionStatus.Ahead))
            + Advice.Daily.Count(a => a.Status != ActionStatus.Ahead), Advice.Agenda.Count);
        Assert.Equal(["school", "governance", "localAuthority"], Advice.Agenda.Select(d => d.Action.Stakeholder).Distinct());
        foreach (var one in Advice.Agenda.GroupBy(d => (d.Action.Stakeholder, d.Action.Priority)))
        {
            var dates = one.Select(d => d.Action.Due ?? d.Action.ReviewBy ?? DateOnly.MaxValue).ToList();
            Assert.Equal(dates.Order(), dates);
        }
    }

    private static FigureTable Table(string id) => Advice.Tables.Single(t => t.Id == id);

    private static IEnumerable<List<string>> Shown(string table) =>
        Table(table).Rows.Select(r => r.Keys.Concat(r.Figures.Select(f => f.Text)).ToList());

    private static string Line(CohortFigure cohort)
    {
        var name = string.Join(", ", cohort.Parts.Select(p => $"{p.Name}={p.Value}"))
            + FormattableString.Invariant($" {cohort.Pupils}+{cohort.MayBelong}");
        return cohort.Verdict == CohortVerdict.TooFew ? name + " too few"
            : $"{name} {cohort.Own.Text} {cohort.Peers.Text} {cohort.Verdict.ToWord()}";
    }
}
