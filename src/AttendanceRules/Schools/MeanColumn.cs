using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>The mean of a number over the pupils of the row who have it.</summary>
internal sealed class MeanColumn(Symbol of) : Column
{
    public override bool IsOfPupils => true;

    public override Figure Of(Row row, DateOnly asOf)
    {
        var values = row.Members.Select(m => of.At(row.Roll.Pupils[m])).ToList();
        var known = values.Where(v => v.State == ValueState.Known).Select(v => (decimal)v.Low!.Value.A / v.Low.Value.B).ToList();
        return known.Count > 0 ? Figures.Number(Name, known.Average(), of.Unit) with { Currency = of.Currency }
            : Figures.Word(Name, values.Exists(v => v.IsUncertain) ? "unknown" : "none");
    }
}
