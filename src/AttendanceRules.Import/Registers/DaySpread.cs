namespace AttendanceRules.Import.Registers;

/// <summary>How many marks there are, and from when to when.</summary>
internal sealed class DaySpread
{
    public int Count { get; private set; }

    public DateOnly First { get; private set; } = DateOnly.MaxValue;

    public DateOnly Last { get; private set; } = DateOnly.MinValue;

    public void Add(DateOnly date, int count)
    {
        Count += count;
        First = date < First ? date : First;
        Last = date > Last ? date : Last;
    }
}
