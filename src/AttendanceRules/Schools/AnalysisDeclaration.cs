using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Schools;

/// <summary>A table over the pupils of a school, as a pack asks for it.</summary>
internal sealed record AnalysisDeclaration(string Id, string Title, DateOnly From, DateOnly? To, IReadOnlyList<Axis> By,
    IReadOnlyList<Column> Columns, Window In, ThresholdName? Least, IReadOnlyList<string> Sources)
{
    public required Origin Origin { get; init; }

    /// <summary>Id of the analysis of another time that is shown beside it; null: none.</summary>
    public string? Beside { get; init; }

    /// <summary>One row over all pupils.</summary>
    public bool IsOfWholeSchool => By is [{ IsOfSchool: true }];

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
