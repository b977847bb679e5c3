using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>An unbroken run of a class, in sessions or school days (S19): closed, not-possible and unmarked sessions are passed over, anything else breaks.</summary>
internal sealed class RunFact(bool ofDays, string which) : RegisterFact
{
    /// <summary>Actions, or outcomes of actions, that end a run: only what comes after the day of the latest such entry counts.</summary>
    public IReadOnlyList<Anchor> BrokenBy { get; init; } = [];

    /// <summary>Shorter runs are passed over; null: none is.</summary>
    public Operand? AtLeast { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    protected override Value Unknown => Value.UnknownCount();

    protected override bool UsesCasework => base.UsesCasework || BrokenBy.Count > 0;

    public override bool HasEdge(string edge) => edge is "start" or "end";

    /// <summary>A least length on the date; null where its threshold has no value.</summary>
    public static int? LeastOn(Operand? atLeast, EvaluationContext scope) =>
        atLeast is null ? 1 : atLeast.At(scope) is { State: ValueState.Known, Low: { } n } ? (int)Math.Max(1, (n.A + n.B - 1) / n.B) : null;

    protected override Value Count(EvaluationContext scope, WindowRange range) =>
        Measure(scope, range) is { } run ? Value.Range(Ratio.Of(run.Low), Ratio.Of(run.High)) : Value.NotApplicable(ValueKind.Number);

    public override Value Edge(EvaluationContext scope, string edge)
    {
        var (asked, range) = Asked(scope);
        if (range.State != ValueState.Known)
        {
            return range.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Date, range.Because) : Value.Unknown(ValueKind.Date);
        }

        return Measure(asked, range) is not { High: > 0 } run ? Value.NotApplicable(ValueKind.Date, $"no run of {Name} is on record")
            : (edge == "start" ? run.First : run.Last) is not { } at ? Value.Unknown(ValueKind.Date)
            : Value.Of(scope.File.Time[at / (ofDays ? 1 : 2)]);
    }

    private RunBounds? Measure(EvaluationContext scope, WindowRange range)
    {
        if (LeastOn(AtLeast, scope) is not { } least)
        {
            return null;
        }

        var (from, isUnknown) = (ofDays ? range.FromSession / 2 : range.FromSession, false);
        foreach (var contact in BrokenBy.Select(a => a.On(scope)))
        {
            isUnknown |= contact.IsUncertain;
            var next = contact.State == ValueState.Known ? scope.File.Time.FirstOnOrAfter(contact.Date.PlusDays(1)) : 0;
            from = Math.Max(from, ofDays ? next : 2 * next);
        }

        var register = scope.File.Register;
        var run = RunLine.Of(register, register.CountsOf(Of), ofDays, from, ofDays ? (range.EndSession + 1) / 2 : range.EndSession).Pick(which, least);
        return isUnknown ? new RunBounds(0, run.High, null, null) : run;
    }
}
