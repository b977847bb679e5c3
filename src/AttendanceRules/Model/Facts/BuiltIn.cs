using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>What every pupil has without a declaration.</summary>
internal static class BuiltIn
{
    /// <param name="years">The year groups that there are.</param>
    public static IReadOnlyList<Symbol> All(YearGroups years) =>
    [
        new YearGroup(years) { Name = "yearGroup", Title = "Year group" },
        new OnRoll { Name = "onRoll", Title = "On roll" },
        new AdmittedDate { Name = "admitted", Title = "First day on roll" },
        new LeavingDate { Name = "left", Title = "Last day on roll" },
        new BirthDate { Name = "born", Title = "Date of birth" },
        new Age { Name = "age", Title = "Age" },
    ];
}
