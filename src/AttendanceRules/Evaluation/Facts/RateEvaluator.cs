using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A class over possible sessions, or over a second class, in per cent: an exact pair of counts (S5).</summary>
internal sealed class RateEvaluator : RegisterEvaluator<RateFact>
{
    protected override Value Unknown(RateFact fact) => Value.UnknownCount(fact.Most);

    protected override string NoDay => "there is no possible session";

    private static Value Rounded(RateFact fact, Value value) => fact.Step is not { } step ? value
        : value.IsUncertain ? Value.Range(value.Low?.RoundedTo(step), value.High?.RoundedTo(step))
            : Value.Exact(value.Low!.Value.RoundedTo(step));

    protected override Value Count(RateFact fact, EvaluationContext context, WindowRange range)
    {
        if (fact.IsOverPlanned)
        {
            return OverPlanned(fact, context, range);
        }

        if (fact.Of.Subjects.Count > 0)
        {
            return OfSubjects(fact, context.File.Register, range);
        }

        var register = context.File.Register;
        var (of, over) = (register.CountsOf(fact.Of), fact.Over is null ? register.Possible : register.CountsOf(fact.Over));
        var a = of.Sure(range.FromSession, range.EndSession);
        var b = over.Sure(range.FromSession, range.EndSession);
        var unsure = of.Unsure(range.FromSession, range.EndSession);
        if (b + unsure == 0)
        {
            return Value.NotApplicable(ValueKind.Number, fact.Over is null ? "there is no possible session"
                : "there is no session to divide by");
        }

        // An unclassed session may be in the class, in possible only, or in neither (S6); where the class is not a part, in the class only.
        Ratio? PerCent(long n, long whole) => whole == 0 ? null : new Ratio(100L * n, whole);
        return Rounded(fact, unsure == 0
            ? Value.PerCent(a, b)
            : Value.Range(new Ratio(100L * a, b + unsure), PerCent(a + unsure, fact.IsPart ? b + unsure : b)));
    }

    // A session whose subject is not known is in both or in neither; one of another class is below alone, or in neither.
    private static Value OfSubjects(RateFact fact, Register register, WindowRange range)
    {
        var (of, over) = (register.CountsOf(fact.Of), register.CountsOf(fact.Over!));
        var (sure, whole, mayBeIn, mayBeOut) = (0L, 0L, 0L, 0L);
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            sure += of.In[session] ? 1 : 0;
            whole += over.In[session] ? 1 : 0;
            mayBeIn += of.MayBeIn[session] ? 1 : 0;
            mayBeOut += over.MayBeIn[session] && (!of.MayBeIn[session] || register.IsUnclassed(session)) ? 1 : 0;
        }

        if (whole + mayBeIn + mayBeOut == 0)
        {
            return Value.NotApplicable(ValueKind.Number, "there is no session to divide by");
        }

        if (mayBeIn + mayBeOut == 0)
        {
            return Rounded(fact, Value.PerCent(sure, whole));
        }

        var most = fact.IsPart ? whole + mayBeIn : whole;
        return Rounded(fact, Value.Range(whole + mayBeOut == 0 ? Ratio.Of(0) : new Ratio(100 * sure, whole + mayBeOut),
            most == 0 ? null : new Ratio(100 * (sure + mayBeIn), most)));
    }

    // Of the whole window, while the pupil is on roll. A calendar that was inferred from marks has no days to come.
    private static Value OverPlanned(RateFact fact, EvaluationContext context, WindowRange range)
    {
        var (time, pupil) = (context.File.Time, context.File.Pupil);
        if (time.Calendar.Terms.Count == 0)
        {
            return Value.UnknownCount(fact.Most);
        }

        var whole = fact.In!.Planned(context);
        var onRoll = WindowRange.Of(time, new DateSpan(pupil?.Admitted ?? DateOnly.MinValue, pupil?.Left ?? DateOnly.MaxValue));
        long planned = whole.And(onRoll) is var days ? days.EndSession - days.FromSession : 0;
        if (planned == 0)
        {
            return Value.NotApplicable(ValueKind.Number, "there is no session to divide by");
        }

        var of = context.File.Register.CountsOf(fact.Of);
        long sure = of.Sure(range.FromSession, range.EndSession);
        var unsure = of.Unsure(range.FromSession, range.EndSession);
        return Rounded(fact, unsure == 0 ? Value.Exact(new Ratio(100L * sure, planned)) with { Counts = (sure, planned) }
            : Value.Range(new Ratio(100L * sure, planned), new Ratio(100L * (sure + unsure), planned)));
    }
}
