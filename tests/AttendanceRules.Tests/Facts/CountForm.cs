namespace AttendanceRules.Tests.Facts;

/// <summary>How a count is asked for.</summary>
internal sealed record CountForm(bool OfDays = false, bool OncePerWeek = false, string? NotCoveredBy = null, string? MinutesLate = null,
    bool AnySession = false, DayOfWeek? Weekday = null, PlainWindow? Highest = null, PlainWindow? Lowest = null)
{
    public bool Admits(int? minutes) => MinutesLate switch { ">= 12" => minutes >= 12, "> 12" => minutes > 12, "<= 12" =>
        minutes <= 12, "< 12" => minutes < 12, _ => true };

    public string Json(string asked, PlainWindow window) => $$"""
        { "count": "{{(OfDays ? "days" : "sessions")}}", "of": {{PlainCodes.Json(asked)}}, "in": "{{window.Text}}"
          {{(OncePerWeek ? ", \"mostPer\": \"school week\"" : "")}} {{(NotCoveredBy is null
              ? "" : $", \"notCoveredBy\": \"{NotCoveredBy}\"")}} {{(MinutesLate is null ? "" : $", \"minutesLate\": \"{MinutesLate}\"")}}
          {{(AnySession ? ", \"anySession\": true" : "")}} {{(Weekday is null ? "" : $", \"weekday\": \"{Weekday}\"")}}
          {{(Highest is null ? "" : $", \"highest\": \"{Highest.Text}\"")}} {{(Lowest is null ? "" : $", \"lowest\": \"{Lowest.Text}\"")}} }
        """;
}
