using AttendanceRules.Advice;

namespace AttendanceRules.Benchmarks.MadeUp;

/// <summary>What both ways of working must agree on.</summary>
internal sealed record ShortAdvice(string Pupil, string Stakeholder, string Action, DateOnly? Due)
{
    public static IEnumerable<ShortAdvice> Of(PupilAdvice advice) =>
        advice.Actions.Select(a => new ShortAdvice(advice.Pupil, a.Stakeholder, a.Action, a.Due));
}
