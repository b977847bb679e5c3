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
        Figures.Number(Name, Ratio.Of(row.Sessions?.Count ?? row.Members.Sum(m => Marked(row.Roll.Pupils[m]))), Unit.Sessions);

    private long Marked(EvaluationContext pupil)
    {
        var range = window.On(pupil);
        return pupil.File.Register.MarkedIn(range.FromSession, range.EndSession);
    }
}
