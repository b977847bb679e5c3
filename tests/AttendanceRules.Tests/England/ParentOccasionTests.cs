using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.England;

/// <summary>
/// What England's packs expect of parents either holds every day and is in no daily list, or follows something on record, which is its
/// occasion.
/// </summary>
public sealed class ParentOccasionTests
{
    private static readonly DateOnly Day = new(2026, 11, 17);

    // By hand: what a daily list asks of a parent, and the occasion on record.
    private static readonly Dictionary<string, string> Occasions = new(StringComparer.Ordinal)
    {
        ["take-up-support"] = "support was offered",
        ["take-up-formal-support"] = "a contract or an early help plan was offered",
        ["pay-notice"] = "a penalty notice was issued",
        ["keep-out-of-public"] = "the pupil was suspended or excluded",
        ["ask-discharge"] = "a court made an education supervision order",
    };

    [Fact]
    [Trait("Category", "Slow")]
    public void In_each_case_a_parent_is_told_daily_only_what_has_an_occasion()
    {
        var told = new[] { "england", "good-practice", "trust-attendance", "schools-bulletin-2020" }
            .SelectMany(p => CaseRunner.Run(RuleBook.Load(PackSource.Shipped(p)))).SelectMany(c => c.Advice).SelectMany(OfParents)
            .Select(a => a.Action).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Occasions.Keys.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    // 47 school days up to 17 November. Sessions missed: 6, 10 and 50 of 94, so at risk, persistently and severely absent.
    [Theory]
    [InlineData(3, "O", false)]
    [InlineData(5, "O", false)]
    [InlineData(25, "O", false)]
    [InlineData(25, "I", true)]
    public void Without_anything_on_record_nothing_is_told_daily_and_what_holds_every_day_stays(int days, string code, bool isKnown)
    {
        var advice = RuleBook.England.Advise(Pupil(days, code, isKnown).Create(), Day);
        Assert.Empty(OfParents(advice));
        Assert.Equal(["P1-A", "P1-B"], advice.Standing.Where(a => a.Action == "explain-barriers").Select(a => a.Parent));
    }

    [Theory]
    [InlineData(3, "targeted-support", "take-up-support")]
    [InlineData(25, "attendance-contract", "take-up-formal-support")]
    public void It_is_told_from_the_day_of_the_offer_and_stays_open_without_casework(int days, string offer, string told)
    {
        string[] Told(PupilAdvice advice) => [.. OfParents(advice).Select(a => $"{a.Action} {a.Parent}")];
        var pupil = Pupil(days, "O", isKnown: false).Did(Day, offer).Create();
        Assert.Empty(Told(RuleBook.England.Advise(pupil, Day.AddDays(-1))));
        Assert.Equal([$"{told} P1-A", $"{told} P1-B"], Told(RuleBook.England.Advise(pupil, Day)));

        var open = RuleBook.England.Advise(Pupil(days, "O", isKnown: false).WithoutCasework().Create(), Day);
        Assert.Empty(Told(open));
        Assert.Contains(open.Undecided, u => u.Action == told && u.Missing.Contains("casework"));
    }

    private static IEnumerable<RecommendedAction> OfParents(SubjectAdvice advice) => advice.Daily.Where(a => a.Stakeholder == "parents");

    // Of a pupil whom other services know, the social worker and the medical condition are on record.
    private static PupilRecordBuilder Pupil(int days, string code, bool isKnown)
    {
        var missed = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Take(days)
            .Select(d => FormattableString.Invariant($"{d:yyyy-MM-dd} {code}"));
        var builder = Made.Pupil(Day, [.. missed]).InYear(8, Day).WithParents("P1-A", "P1-B")
            .Supplied("hasSocialWorker", "hasMedicalCondition", "sen");
        return isKnown ? builder.Has("hasSocialWorker").Has("hasMedicalCondition") : builder;
    }
}
