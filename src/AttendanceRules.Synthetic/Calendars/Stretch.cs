namespace AttendanceRules.Synthetic.Calendars;

/// <summary>School days from one number up to, not including, another.</summary>
internal readonly record struct Stretch(int From, int End)
{
    public int Count => Math.Max(End - From, 0);

    /// <summary>The days that are in both.</summary>
    public Stretch And(Stretch other) => new(Math.Max(From, other.From), Math.Min(End, other.End));

    /// <summary>Its days before the number.</summary>
    public Stretch Before(int end) => this with { End = Math.Min(End, end) };
}
