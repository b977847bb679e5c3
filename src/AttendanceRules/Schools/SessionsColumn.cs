using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Schools;

/// <summary>How many sessions of the window have a mark.</summary>
internal sealed class SessionsColumn(Window window) : Column
{
    public override Figure Of(Row row, DateOnly asOf) =>
        Figures.Number(Name, Ratio.Of(row.Members.Sum(m => m.Sessions?.Count ?? Marked(m.Pupil))), Unit.Sessions);

    private long Marked(EvaluationContext pupil)
    {
        var range = window.On(pupil);
        var count = 0L;
        for (var session = range.FromSession; session < range.EndSession; session++)
        {
            count += pupil.File.Register.IsMissing(session) ? 0 : 1;
        }

        return count;
    }
}
