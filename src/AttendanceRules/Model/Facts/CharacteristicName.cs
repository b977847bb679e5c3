using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Facts;

/// <summary>A pupil's characteristic read by name (S8): supplied and nothing written means false or none; not supplied means unknown.</summary>
internal sealed class CharacteristicName(AnswerType type) : Symbol
{
    // A list that names a value for having none of it: nothing written means that value.
    private const string NoneOfTheList = "none";

    /// <summary>Whether the text is a value of it; <c>unknown</c> always is.</summary>
    public bool Reads(string text) => type.Read(text) is not null;

    /// <summary>How its values are written, for people.</summary>
    public string Form => type.Form;

    public override ValueKind Kind => type.Kind;

    public override IReadOnlyList<string>? Choices => type.Choices;

    public override bool MayBeNegative => Kind == ValueKind.Number;

    public override Value At(EvaluationContext scope)
    {
        if (scope.File.Pupil is not { } pupil)
        {
            return Value.NotApplicable(Kind);
        }

        // A row of a later day, or known later, does not exist yet (S15, S16).
        var (best, isSupplied) = ((Characteristic?)null, pupil.SuppliedCharacteristics.Contains(Name));
        for (var i = 0; i < pupil.Characteristics.Count; i++)
        {
            var item = pupil.Characteristics[i];
            if (item.Name == Name && !(item.From > scope.Date) && !((item.Known ?? item.From) > scope.File.KnownOn))
            {
                isSupplied = true;
                best = !(item.To < scope.Date) && (best is null || Order(item).CompareTo(Order(best)) > 0) ? item : best;
            }
        }

        if (!isSupplied)
        {
            return type.Unknown();
        }

        return best is not null ? type.Read(best.Value) ?? type.Unknown()
            : Kind == ValueKind.Truth ? Value.False : type.Read(NoneOfTheList) is { State: ValueState.Known } none && Choices is not null ? none : Value.NotApplicable(Kind);
    }

    private static (DateOnly, DateOnly, string) Order(Characteristic item) =>
        (item.From ?? DateOnly.MinValue, item.Known ?? item.From ?? DateOnly.MinValue, item.Value);
}
