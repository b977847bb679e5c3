namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// A fixed amount of arithmetic: times beside it can be compared between machines, and between busy and quiet hours of one.
/// </summary>
internal static class ArithmeticLoop
{
    /// <summary>The steps of one loop.</summary>
    public const int Steps = 100_000;

    /// <summary>Steps of which each waits for the one before.</summary>
    public static ulong Run(int steps = Steps)
    {
        var state = 1UL;
        for (var i = 0; i < steps; i++)
        {
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        }

        return state;
    }
}
