using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Proofs;

/// <summary>Cuts what a fact can be into pieces.</summary>
internal static class FactCutter
{
    private static readonly Ratio Zero = Ratio.Of(0);
    private static readonly Ratio One = Ratio.Of(1);

    public static IEnumerable<FactCell> Cut(CutFact fact)
    {
        var pieces = fact.Kind switch
        {
            ValueKind.Truth => [FactCell.Of(ValueKind.Truth, FactCell.No), FactCell.Of(ValueKind.Truth, FactCell.Yes)],
            ValueKind.Text => Texts(fact),
            _ => Numbers(fact),
        };
        return fact.Symbol is { } symbol && MayBeNone(symbol) ? pieces.Prepend(FactCell.None(fact.Kind)) : pieces;
    }

    private static IEnumerable<FactCell> Texts(CutFact fact)
    {
        var words = fact.Symbol?.Choices is { } choices ? choices.Select(c => (string?)c) : fact.Words.Select(w => (string?)w).Append(null);
        return words.Select(w => FactCell.Of(ValueKind.Text, w));
    }

    private static IEnumerable<FactCell> Numbers(CutFact fact)
    {
        var isDate = fact.Kind == ValueKind.Date;
        var isWhole = isDate || IsWhole(fact.Symbol!);
        Ratio? low = isDate || fact.Symbol!.MayBeNegative ? null : Zero;
        var rest = new BandInterval(low, true, isDate ? null : fact.Symbol!.Most, true);
        foreach (var cut in fact.Cuts.Where(rest.Contains))
        {
            foreach (var piece in new[] { rest.And(BandInterval.Of("<", cut)), rest.And(BandInterval.Of("==", cut)) }
                .Select(p => isWhole ? Whole(p) : p).Where(p => !p.IsEmpty))
            {
                yield return FactCell.Of(fact.Kind, piece);
            }

            rest = rest.And(BandInterval.Of(">", cut));
        }

        if ((isWhole ? Whole(rest) : rest) is { IsEmpty: false } last)
        {
            yield return FactCell.Of(fact.Kind, last);
        }
    }

    // What is counted is never between two whole numbers.
    private static BandInterval Whole(BandInterval range) => range with
    {
        Low = range.Low is { } low ? Up(low, range.HasLow) : null, HasLow = true,
        High = range.High is { } high ? -Up(-high, range.HasHigh) : null, HasHigh = true,
    };

    // The first whole number from a lower end on.
    private static Ratio Up(Ratio end, bool isIncluded)
    {
        var floor = Math.DivRem(end.A, end.B, out var rest) - (rest < 0 ? 1 : 0);
        return rest == 0 ? isIncluded ? Ratio.Of(floor) : Ratio.Of(floor) + One : Ratio.Of(floor) + One;
    }

    private static bool IsWhole(Symbol symbol) => symbol is YearGroup || (symbol.Unit is not (Unit.Percent or Unit.None or Unit.Money)
        && symbol is not (QuestionName or CharacteristicName or NumberFact)) || symbol is PupilCountFact or GapFact;

    // It errs to yes: a piece more is looked at.
    private static bool MayBeNone(Symbol symbol) => symbol switch
    {
        YearGroup or OnRoll or CompulsoryAge or ConditionFact or AdmittedDate or BirthDate or Age or ActionOnRecord => false,
        DateFact date => MayBeMissing(date.Window),
        CharacteristicName { Kind: ValueKind.Truth } => false,
        CharacteristicName named => named.Nothing.State == ValueState.NotApplicable,
        QuestionName question => question.When is not null && question.Assumed is null,
        CaseworkFact { Measure: "count" or "sum" or "days" } casework => casework.AsAt is not null || casework.Windows.Any(MayBeMissing),
        RateFact => true,
        RunFact { Which: "latest" } => true,
        RegisterFact register => register.AsAt is not null || register.Windows.Any(MayBeMissing),
        _ => true,
    };

    // What counts from a date that is not on record has nothing to count, and out of term there is no term, out of a period none.
    private static bool MayBeMissing(Window window) =>
        window.Parts.Any(p => p.Anchors.Count > 0 || p.IsOfPathway || p is TermWindow or HalfTermWindow or PeriodWindow);
}
