using AttendanceRules.Impacts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>What pieces of facts say of a pupil without looking for it: answers, characteristics and the year group.</summary>
internal static class CellPupil
{
    // A year in which a child is below the age, and one in which it is of it.
    private const int BelowAge = -1;

    public static WitnessPlan Of(FactTable table, FactCell?[] cells)
    {
        var plan = new WitnessPlan();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { IsNone: false } cell && Part(table.Facts[i], cell) is { } part)
            {
                plan = plan.With(part);
            }
        }

        return plan;
    }

    private static WitnessPart? Part(CutFact fact, FactCell cell) => fact.Symbol switch
    {
        CharacteristicName named when Word(cell) is { } word => WitnessPart.Has(named.Name, word),
        QuestionName question when Word(cell) is { } word => WitnessPart.Answer(question.Name, word, question.Per),
        YearGroup when Number(cell) is { B: 1 } year => WitnessPart.Year((int)year.A),
        ActionOnRecord when cell.Word == FactCell.Yes => WitnessPart.Entry(fact.Symbol.Name, 1, null, false),
        CompulsoryAge when cell.Word == FactCell.No => WitnessPart.Year(BelowAge),
        _ => null,
    };

    private static string? Word(FactCell cell) => cell.Kind switch
    {
        ValueKind.Truth => cell.Word,
        ValueKind.Text => cell.Word ?? "something",
        ValueKind.Number => Number(cell)?.ToString(),
        _ => null,
    };

    private static Ratio? Number(FactCell cell) => cell.Numbers.HasLow && cell.Numbers.Low is { } low ? low : cell.Numbers.High;
}
