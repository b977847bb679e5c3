using AttendanceRules.Advice;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>How many pupils of the row a yes/no holds of.</summary>
internal sealed class HoldingColumn(Symbol of, PublishedFrom published) : Column
{
    public override bool IsOfPupils => true;

    public override Figure Of(Row row, DateOnly asOf)
    {
        if (row.Members.Count > 0 && published.IsTooEarly(row.Roll.Pupils[row.Members[0]].File.Time, asOf))
        {
            return Figures.Word(Name, Figures.TooEarly);
        }

        var (sure, maybe) = (0, 0);
        foreach (var member in row.Members)
        {
            var truth = row.Roll.Holds(of, member);
            sure += truth == Truth.True ? 1 : 0;
            maybe += truth == Truth.Undecided ? 1 : 0;
        }

        return Figures.Number(Name, Ratio.Of(sure), Ratio.Of(sure + maybe), Unit.Pupils);
    }
}
