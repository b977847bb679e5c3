using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>How many pupils of the row a yes/no holds of.</summary>
internal sealed class HoldingColumn(Symbol of, PublishedFrom published) : Column
{
    public override bool IsOfPupils => true;

    public override Figure Of(Row row, DateOnly asOf)
    {
        if (row.Members.Count > 0 && published.IsTooEarly(row.Members[0].Pupil.File.Time, asOf))
        {
            return Figures.Word(Name, Figures.TooEarly);
        }

        var (sure, maybe) = (0, 0);
        foreach (var truth in row.Members.Select(m => of.Holds(m.Pupil, null)))
        {
            sure += truth == Truth.True ? 1 : 0;
            maybe += truth == Truth.Undecided ? 1 : 0;
        }

        return Figures.Number(Name, Ratio.Of(sure), Ratio.Of(sure + maybe), Unit.Pupils);
    }
}
