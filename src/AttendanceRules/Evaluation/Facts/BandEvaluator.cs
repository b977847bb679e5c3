using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The row of a band in which a fact's value is (S20).</summary>
internal sealed class BandEvaluator : SymbolEvaluatorOf<BandFact>
{
    /// <summary>True where the value is certain and no row gave it.</summary>
    public static bool LacksRow(BandFact band, EvaluationContext context) =>
        band.Else is null && band.At(context) is { State: ValueState.Known, Text: BandFact.NoRow };

    protected override Value At(BandFact symbol, EvaluationContext context)
    {
        if (!symbol.HasCheckpoints)
        {
            return Compute(symbol, context);
        }

        return Checkpoint(context) is { } day ? Compute(symbol, context.At(day), symbol.IsByCheckpoint ? NumberOf(day, context) : null)
            : context.File.Time.HalfTerms.Count == 0 ? Value.Unknown(symbol.Kind) with { MayBe = symbol.Choices }
            : symbol.Before is { } text ? Value.Of(text)
            : Value.NotApplicable(symbol.Kind, "the school year's first checkpoint is still to come");
    }

    protected override IReadOnlyList<string> Missing(BandFact symbol, EvaluationContext context) => symbol.Of.MissingOnce(context);

    protected override Value Edge(BandFact symbol, EvaluationContext context, string edge)
    {
        if (!context.IsPlain)
        {
            return Since(symbol, context);
        }

        // A band's value is not kept, only since when it has had it.
        return SymbolEvaluation.TryKept(symbol, context, out var kept) ? kept!
            : SymbolEvaluation.Keep(symbol, context, Since(symbol, context));
    }

    private static Value Since(BandFact band, EvaluationContext context)
    {
        if (band.HasCheckpoints)
        {
            return Checkpoint(context) is { } day ? Value.Of(day)
                : context.File.Time.HalfTerms.Count == 0 ? Value.Unknown(ValueKind.Date) : Value.NotApplicable(ValueKind.Date);
        }

        var now = Compute(band, context);
        if (now.State != ValueState.Known)
        {
            return now.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Date, now.Because) : Value.Unknown(ValueKind.Date);
        }

        var time = context.File.Time;
        var first = time.LastOnOrBefore(context.Date) + 1;
        first = RowOf(band, now.Text, context) is { } when
            ? OnsetSearch.Instance.Of(when, new OnsetQuery(context, Sought.True, first - 1, 0)) : first;
        for (; first > 0; first--)
        {
            var then = Compute(band, context.Lent(time[first - 1]));
            if (then.IsUncertain && then.MayBe!.Contains(now.Text, StringComparer.Ordinal))
            {
                return Value.Unknown(ValueKind.Date);
            }

            if (then.Text != now.Text)
            {
                break;
            }
        }

        return Value.Of(first < time.DayCount && time[first] <= context.Date ? time[first] : context.Date);
    }

    // The condition of the row that alone gives the text, whatever the day: no two rows match one number. Null: there is none.
    private static Expression? RowOf(BandFact band, string? text, EvaluationContext context)
    {
        if (!context.IsPlain || context.IsPlanning || band.Editions is not [{ To: null } only] || only.From != DateOnly.MinValue
            || text == band.Unmatched.Text)
        {
            return null;
        }

        var rows = only.Rows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Value == text)
            {
                return rows[i].When;
            }
        }

        return null;
    }

    // The last school day before each half-term break and of each term, of this school year, that day included.
    private static DateOnly? Checkpoint(EvaluationContext context)
    {
        var time = context.File.Time;
        var year = time.SchoolYear(context.Date);
        for (var i = time.HalfTerms.Count - 1; i >= 0; i--)
        {
            if (LastDay(time, i) is { } day && day <= context.Date && day >= year.From)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? LastDay(SchoolTime time, int half)
    {
        var (from, end) = time.DaysIn(time.HalfTerms[half]);
        return end > from ? time[end - 1] : null;
    }

    // The first of the school year is 1.
    private static int NumberOf(DateOnly checkpoint, EvaluationContext context)
    {
        var time = context.File.Time;
        var (year, number) = (time.SchoolYear(checkpoint), 0);
        for (var i = 0; i < time.HalfTerms.Count; i++)
        {
            number += LastDay(time, i) is { } day && day <= checkpoint && day >= year.From ? 1 : 0;
        }

        return number;
    }

    private static Value Compute(BandFact band, EvaluationContext context, int? checkpoint = null)
    {
        if (band.RowsOn(context.Date, checkpoint) is not { } edition)
        {
            return Value.NotApplicable(band.Kind, "it has no rows for this day");
        }

        var value = band.Of.AtOnce(context);
        if (value.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(band.Kind, value.Because);
        }

        var ranges = edition.On(context.Date);
        var (may, open) = ((List<string>?)null, (List<BandInterval>?)null);
        for (var i = 0; i < ranges.Count; i++)
        {
            switch (ranges[i]?.Classify(value.Low, value.High))
            {
                case Truth.True:
                    return edition.Rows[i].Matched;
                case Truth.Undecided:
                    (may ??= []).Add(edition.Rows[i].Value);
                    (open ??= []).Add(ranges[i]!.Value);
                    break;
            }
        }

        if (may is null)
        {
            return band.Unmatched;
        }

        if (!BandInterval.Covers(open!, value.Low, value.High))
        {
            may.Add(band.Unmatched.Text);
        }

        var different = may.Distinct(StringComparer.Ordinal).ToList();
        return different.Count == 1 ? Value.Of(different[0]) : Value.Unknown(band.Kind) with { MayBe = different };
    }
}
