namespace AttendanceRules.Tests.Repository;

/// <summary>Fails with every offending place in full, a line each.</summary>
internal static class None
{
    public static void Of(IEnumerable<string> places)
    {
        var all = places.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
