namespace AttendanceRules.Tests.Facts;

/// <summary>A band of absence in the school year, its rows in one edition or in two.</summary>
internal sealed record BandForm(bool HasCheckpoint, string? Before = null, string? Else = null, bool IsDated = false)
{
    private const string Early = """{ "green": "< 5", "amber": ">= 5 and < 10", "red": ">= 20" }""";
    private const string Late = """{ "amber": ">= 10 and < 50", "red": ">= 50" }""";

    public static readonly DateOnly Change = new(2026, 12, 1);

    public string Json() => $$"""
        { "band": "absent", {{(IsDated ? $$"""
          "values": [ { "from": "2026-08-01", "to": "2026-11-30", "rows": {{Early}}, "source": "own#1" },
              { "from": "2026-12-01", "rows": {{Late}}, "source": "own#1" } ]
          """ : $"\"rows\": {Early}")}} {{(HasCheckpoint ? ", \"checkpoint\": \"half term\"" : "")}}
          {{(Before is null ? "" : $", \"before\": \"{Before}\"")}} {{(Else is null ? "" : $", \"else\": \"{Else}\"")}} }
        """;
}
