using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>A text value from rows of comparisons of another fact (S20). With checkpoints it stands still between them.</summary>
internal sealed class BandFact(Symbol of, IReadOnlyList<BandRows> editions, bool hasCheckpoints) : Symbol
{
    public const string NoRow = "none";
    private readonly object edgeKey = new();

    /// <summary>The value before the year's first checkpoint; null: none.</summary>
    public string? Before { get; init; }

    /// <summary>The value where no row matches; null: <see cref="NoRow"/>, with a notice.</summary>
    public string? Else { get; init; }

    private Value Unmatched => field ??= Value.Of(Else ?? NoRow);

    public override ValueKind Kind => ValueKind.Text;

    public override IReadOnlyList<string>? Choices =>
        [.. editions.SelectMany(e => e.Rows.Select(r => r.Value)).Concat(Before is null ? [] : [Before]).Append(Else ?? NoRow).Distinct(StringComparer.Ordinal)];

    public override bool NeedsPathway => of.NeedsPathway;

    public override bool IsPerParent => of.IsPerParent;

    public override bool IsOfSchool => of.IsOfSchool;

    public override IEnumerable<Symbol> Uses => [of];

    public override bool HasEdge(string edge) => edge == "since";

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => of.MissingOnce(scope);

    public override Value At(EvaluationContext scope)
    {
        if (!hasCheckpoints)
        {
            return Compute(scope);
        }

        return Checkpoint(scope) is { } day ? Compute(scope.At(day)) : scope.File.Time.HalfTerms.Count == 0 ? Value.Unknown(Kind) with { MayBe = Choices } : Before is { } text ? Value.Of(text) : Value.NotApplicable(Kind, "the school year's first checkpoint is still to come");
    }

    public override Value Edge(EvaluationContext scope, string edge)
    {
        if (!scope.IsPlain)
        {
            return Since(scope);
        }

        var key = new FactKey(edgeKey, scope.Date, scope.Parent ?? "");
        if (!scope.File.Memo.TryGetValue(key, out var known))
        {
            scope.File.Memo[key] = known = Since(scope);
        }

        return (Value)known;
    }

    private Value Since(EvaluationContext scope)
    {
        if (hasCheckpoints)
        {
            return Checkpoint(scope) is { } day ? Value.Of(day) : scope.File.Time.HalfTerms.Count == 0 ? Value.Unknown(ValueKind.Date) : Value.NotApplicable(ValueKind.Date);
        }

        var now = Compute(scope);
        if (now.State != ValueState.Known)
        {
            return now.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Date, now.Because) : Value.Unknown(ValueKind.Date);
        }

        var since = scope.Date;
        for (var day = scope.File.Time.LastOnOrBefore(scope.Date); day >= 0; day--)
        {
            var then = Compute(scope.At(scope.File.Time[day]));
            if (then.IsUncertain && (then.MayBe?.Contains(now.Text, StringComparer.Ordinal) ?? true))
            {
                return Value.Unknown(ValueKind.Date);
            }

            if (then.State != ValueState.Known || then.Text != now.Text)
            {
                break;
            }

            since = scope.File.Time[day];
        }

        return Value.Of(since);
    }

    /// <summary>True where the value is certain and no row gave it.</summary>
    public bool LacksRow(EvaluationContext scope) => Else is null && At(scope) is { State: ValueState.Known, Text: NoRow };

    // The last school day before each half-term break and of each term, of this school year, that day included.
    private static DateOnly? Checkpoint(EvaluationContext scope)
    {
        var time = scope.File.Time;
        var year = time.SchoolYear(scope.Date);
        for (var i = time.HalfTerms.Count - 1; i >= 0; i--)
        {
            var (from, end) = time.DaysIn(time.HalfTerms[i]);
            if (end > from && time[end - 1] is var day && day <= scope.Date && day >= year.From)
            {
                return day;
            }
        }

        return null;
    }

    private Value Compute(EvaluationContext scope)
    {
        if (RowsOn(scope.Date) is not { } edition)
        {
            return Value.NotApplicable(Kind, "it has no rows for this day");
        }

        var value = of.AtOnce(scope);
        if (value.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(Kind, value.Because);
        }

        var ranges = edition.On(scope.Date);
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
            return Unmatched;
        }

        if (!BandInterval.Covers(open!, value.Low, value.High))
        {
            may.Add(Unmatched.Text);
        }

        var different = may.Distinct(StringComparer.Ordinal).ToList();
        return different.Count == 1 ? Value.Of(different[0]) : Value.Unknown(Kind) with { MayBe = different };
    }

    private BandRows? RowsOn(DateOnly date)
    {
        for (var i = 0; i < editions.Count; i++)
        {
            if (editions[i].From <= date && !(date > editions[i].To))
            {
                return editions[i];
            }
        }

        return null;
    }
}
