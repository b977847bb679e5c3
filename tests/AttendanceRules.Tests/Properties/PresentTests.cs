using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>To be there more never makes a pupil more absent.</summary>
[Trait("Category", "Slow")]
public sealed class PresentTests
{
    private static readonly string[] Bands = ["atRisk", "persistentlyAbsent", "severelyAbsent"];

    [Fact]
    public void A_present_mark_never_raises_absence_or_its_band() => Prop.ForAll(PupilPlans.Chosen(Books.England), x =>
    {
        var (plan, choice) = x;
        var others = plan.Marks.Where(m => m.Code is not ("/" or "\\" or "L")).ToList();
        var chosen = others.Count == 0 ? plan.Marks[choice % plan.Marks.Count] : others[choice % others.Count];
        var more = plan with { Marks = [.. plan.Marks.Where(m => m != chosen),
            new Mark(chosen.Date, chosen.Half, chosen.Half == HalfDay.Morning ? "/" : "\\")] };
        var (before, after) = (Rate(plan), Rate(more));
        Assert.True(after.Low <= before.Low && after.High <= before.High, $"{before} became {after} by {chosen}\n{plan}");
        Assert.True(Band(more) <= Math.Max(Band(plan), BandOf(before.High)), $"{chosen}\n{plan}");
    }).Check(Sampling.Runs(100));

    // No possible session counts as no absence; a rate that is not bounded is a hundred per cent at most.
    private static (Ratio Low, Ratio High) Rate(PupilPlan plan)
    {
        var (book, pupil) = (Books.England.Book, plan.Pupil());
        var rate = book.Names.Find("absenceRate")!.At(new EvaluationContext(book.FileOf(pupil, book.TimeOf(pupil.Calendar), null, null),
            plan.On));
        return rate.State == ValueState.NotApplicable ? (Ratio.Of(0), Ratio.Of(0)) : (rate.Low!.Value, rate.High ?? Ratio.Of(100));
    }

    // The highest band that a rate which is not certain may be in.
    private static int BandOf(Ratio rate) => rate >= Ratio.Of(50) ? 2 : rate >= Ratio.Of(10) ? 1 : rate >= Ratio.Of(5) ? 0 : -1;

    private static int Band(PupilPlan plan) => plan.Advise(Books.England).Groups.Select(g => Array.IndexOf(Bands, g)).DefaultIfEmpty(-1)
        .Max();
}
