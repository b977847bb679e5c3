namespace AttendanceRules.Records;

/// <summary>
/// What is special about where names are asked: what they are there can be kept in a row of its own, for as long as one advice takes.
/// </summary>
internal interface ISpecialPlace
{
    /// <summary>Where its row is, for whoever gave it one.</summary>
    int RowNumber { get; set; }
}
