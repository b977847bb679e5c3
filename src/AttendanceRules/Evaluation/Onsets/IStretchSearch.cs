namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Looks for a stretch of school days.</summary>
internal interface IStretchSearch
{
    /// <summary>
    /// The number of the first day of the stretch up to the last day; the day after the last where that is in none. No day before the floor
    /// is looked at.
    /// </summary>
    int First(int last, int floor);
}
