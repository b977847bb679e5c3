namespace AttendanceRules.Model.Rules;

/// <summary>How strongly an action is called for, weakest first.</summary>
internal enum Force
{
    May,
    Should,
    Must,
}
