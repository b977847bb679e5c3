namespace AttendanceRules.Import.Registers;

/// <summary>How the marks of a register are in a table.</summary>
internal enum RegisterShape
{
    /// <summary>A row a mark.</summary>
    Long,

    /// <summary>A row a pupil, a column a session or a day.</summary>
    Wide,

    /// <summary>A row a pupil and week or stretch of days, the marks in one cell.</summary>
    Marks,
}
