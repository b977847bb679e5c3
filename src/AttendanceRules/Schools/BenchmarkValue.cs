namespace AttendanceRules.Schools;

/// <summary>Published figures of one area, phase or group; empty: of all.</summary>
internal sealed record BenchmarkValue(string Area, string Name, string Phase, string Group, string Period,
    IReadOnlyList<(string Measure, decimal Value)> Figures);
