using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>A class of sessions as a share of the possible ones, all pupils of the row together.</summary>
internal sealed class ShareColumn(SessionFilter of, Window window) : Column
{
    public override Figure Of(Row row, DateOnly asOf)
    {
        var (own, whole) = (Total(row), Total(row.Whole ?? row));
        return whole.IsEmpty ? Figures.Word(Name, "none")
            : Figures.Number(Name, new Ratio(100 * own.Sure, whole.Possible + whole.Unsure),
                new Ratio(100 * (own.Sure + own.Unsure), whole.Possible + whole.Unsure), Unit.Percent);
    }

    private SessionShare Total(Row row)
    {
        var total = default(SessionShare);
        foreach (var (pupil, sessions) in row.Members)
        {
            total += sessions is null ? SessionShare.Of(pupil, of, window) : Share(pupil.File.Register, sessions);
        }

        return total;
    }

    private SessionShare Share(Register register, List<int> sessions)
    {
        var (plane, possible) = (register.CountsOf(of), register.Possible);
        return new(sessions.Count(s => plane.In[s]), sessions.Count(s => plane.MayBeIn[s]), sessions.Count(s => possible.In[s]));
    }
}
