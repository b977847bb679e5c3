namespace AttendanceRules.Benchmarks.England;

/// <summary>A fixed amount of arithmetic: times beside it can be compared between machines, and between busy and quiet hours of one.</summary>
internal static class ArithmeticLoop
{
    /// <summary>One hundred thousand steps, each of which waits for the one before.</summary>
    public static ulong Run()
    {
        var state = 1UL;
        for (var i = 0; i < 100_000; i++)
        {
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        }

        return state;
    }
}
