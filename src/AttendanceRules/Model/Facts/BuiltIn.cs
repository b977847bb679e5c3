using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>What every pupil has without a declaration.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<Symbol> All =>
    [
        new YearGroup { Name = "yearGroup", Title = "Year group" },
        new OnRoll { Name = "onRoll", Title = "On roll" },
        new AdmittedDate { Name = "admitted", Title = "First day on roll" },
        new LeavingDate { Name = "left", Title = "Last day on roll" },
        new BirthDate { Name = "born", Title = "Date of birth" },
        new Age { Name = "age", Title = "Age" },
    ];
}
