using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>How many pupils on roll a yes/no holds of; whoever it is undecided of may be one.</summary>
internal sealed class PupilCountFact(Symbol of) : Symbol
{
    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => Unit.Pupils;

    public override bool IsOfSchool => true;

    public override IEnumerable<Symbol> Uses => [of];

    public override IReadOnlyList<string> Missing(EvaluationContext scope)
    {
        // What could still decide it is what is missing of the pupils it is undecided of.
        var trace = new Trace();
        foreach (var pupil in Operand.SchoolScope(scope) is { } school ? school.File.Pupils.Where(p => p.Pupil!.IsOnRoll(school.Date)) : [])
        {
            of.Holds(new EvaluationContext(pupil, scope.Date), trace);
        }

        return trace.Missing.ToList() is { Count: > 0 } missing ? missing : [Name];
    }

    public override Value At(EvaluationContext scope)
    {
        if (Operand.SchoolScope(scope) is not { } school)
        {
            return Value.UnknownCount();
        }

        var key = new FactKey(this, school.Date, "");
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            school.File.Memo[key] = known = Count(school);
        }

        return (Value)known;
    }

    private Value Count(EvaluationContext school)
    {
        var (sure, maybe) = (0, 0);
        foreach (var pupil in school.File.Pupils.Where(p => p.Pupil!.IsOnRoll(school.Date)))
        {
            var truth = of.Holds(new EvaluationContext(pupil, school.Date), null);
            sure += truth == Truth.True ? 1 : 0;
            maybe += truth == Truth.Undecided ? 1 : 0;
        }

        return Value.Range(Ratio.Of(sure), Ratio.Of(sure + maybe));
    }
}
