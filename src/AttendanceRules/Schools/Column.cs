using AttendanceRules.Advice;

namespace AttendanceRules.Schools;

/// <summary>A column of an analysis.</summary>
internal abstract class Column
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>True: it is about pupils, so it means nothing where sessions are divided.</summary>
    public virtual bool IsOfPupils => false;

    public abstract Figure Of(Row row, DateOnly asOf);
}
