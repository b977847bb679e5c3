namespace AttendanceRules.Import.Registers;

/// <summary>
/// Marks that say nothing of a pupil: none was made, or the school was closed as planned. On a day without school they fill a place.
/// </summary>
internal static class SilentMark
{
    public static bool Is(string code) => code is "" or "-" or "#";
}
