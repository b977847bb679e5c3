namespace AttendanceRules.Outlook;

/// <summary>Sessions to come that are missed in a row, by number.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Count">How many; 0: none is missed.</param>
internal readonly record struct MissedBlock(int First, int Count)
{
    public static readonly MissedBlock None;

    public bool Holds(int session) => session >= First && session < First + Count;
}
