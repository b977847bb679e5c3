using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Divides pupils by the value of one name: a characteristic, a year group, an answer, a band, a yes/no.</summary>
internal sealed record Partition(Symbol By)
{
    /// <summary>The part a pupil belongs to, as text; null while the value is not known.</summary>
    public string? PartOf(EvaluationContext pupil)
    {
        var value = By.At(pupil);
        return value.IsUncertain ? null : value.ToString();
    }

    /// <summary>
    /// Parts that a pupil whose value is unknown may belong to though nobody is known to; null: any, the values are not listed.
    /// </summary>
    public IReadOnlyList<string>? Listed => By.Kind == ValueKind.Truth ? ["yes", "no"] : By.Choices;
}
