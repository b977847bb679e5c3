using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A pupil's characteristic on a date (S8).</summary>
internal sealed class CharacteristicEvaluator : SymbolEvaluatorOf<CharacteristicName>
{
    protected override Value At(CharacteristicName symbol, EvaluationContext context)
    {
        if (context.File.Pupil is not { } pupil)
        {
            return Value.NotApplicable(symbol.Kind);
        }

        // A row of a later day, or known later, does not exist yet (S15, S16).
        var (best, isSupplied) = ((Characteristic?)null, pupil.SuppliedCharacteristics.Contains(symbol.Name));
        for (var i = 0; i < pupil.Characteristics.Count; i++)
        {
            var item = pupil.Characteristics[i];
            if (item.Name == symbol.Name && !(item.From > context.Date) && !((item.Known ?? item.From) > context.File.KnownOn))
            {
                isSupplied = true;
                best = !(item.To < context.Date) && (best is null || Order(item).CompareTo(Order(best)) > 0) ? item : best;
            }
        }

        return !isSupplied ? symbol.Unknown : best is not null ? symbol.Read(best.Value) : symbol.Nothing;
    }

    private static (DateOnly, DateOnly, string) Order(Characteristic item) =>
        (item.From ?? DateOnly.MinValue, item.Known ?? item.From ?? DateOnly.MinValue, item.Value);
}
