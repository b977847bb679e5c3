using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>How many pupils on roll a yes/no is true of; a pupil for whom it is undecided may be one.</summary>
internal sealed class PupilCountEvaluator : SymbolEvaluatorOf<PupilCountFact>
{
    protected override IReadOnlyList<string> Missing(PupilCountFact symbol, EvaluationContext context)
    {
        // What could still decide it is what is missing of the pupils it is undecided of.
        var trace = new Trace();
        if (context.OfSchool is { } school)
        {
            foreach (var pupil in school.File.Pupils.Where(p => p.Pupil!.IsOnRoll(school.Date)))
            {
                symbol.Of.Holds(school.OfPupil(pupil), trace);
            }
        }

        return trace.Missing.ToList() is { Count: > 0 } missing ? missing : [symbol.Name];
    }

    protected override Value At(PupilCountFact symbol, EvaluationContext context)
    {
        if (context.OfSchool is not { } school)
        {
            return Value.UnknownCount();
        }

        var key = school.KeyOf(symbol);
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            school.File.Memo[key] = known = Count(symbol, school);
        }

        return (Value)known;
    }

    private static Value Count(PupilCountFact symbol, EvaluationContext school)
    {
        // Days that are asked about one after another mostly find each pupil as before.
        var key = new FactKey(symbol, default, "days");
        if (!school.File.Memo.TryGetValue(key, out var known))
        {
            school.File.Memo[key] = known = new PupilTruths(symbol.Of, school.File);
        }

        var (sure, maybe) = ((PupilTruths)known).On(school);
        return Value.Range(Ratio.Of(sure), Ratio.Of(sure + maybe));
    }
}
