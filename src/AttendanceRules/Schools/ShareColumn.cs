using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>A class of sessions as a share of the possible ones, all pupils of the row together.</summary>
internal sealed class ShareColumn(SessionFilter of, Window window) : Column
{
    /// <summary>The class.</summary>
    public SessionFilter Class => of;

    public override Figure Of(Row row, DateOnly asOf)
    {
        var own = row.Sessions?.Of(this) ?? Total(row);
        var whole = row.Whole?.Of(this) ?? own;
        return whole.IsEmpty ? Figures.Word(Name, "none")
            : Figures.Number(Name, new Ratio(100 * own.Sure, whole.Possible + whole.Unsure),
                new Ratio(100 * (own.Sure + own.Unsure), whole.Possible + whole.Unsure), Unit.Percent);
    }

    private SessionShare Total(Row row)
    {
        var total = default(SessionShare);
        foreach (var member in row.Members)
        {
            total += SessionShare.Of(row.Roll.Pupils[member], of, window);
        }

        return total;
    }
}
