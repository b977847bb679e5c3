namespace AttendanceRules.Tests.Facts;

/// <summary>How a run is asked for.</summary>
internal sealed record RunForm(bool OfDays, string Which, int AtLeast = 0, string? BrokenBy = null, bool IsAtNotice = false)
{
    public string Json(string asked, PlainWindow window) => $$"""
        { "run": "{{(OfDays ? "school days" : "sessions")}}", "of": {{PlainCodes.Json(asked)}}, "in": "{{window.Text}}",
          "which": "{{Which}}"
          {{(AtLeast == 0 ? "" : FormattableString.Invariant($", \"atLeast\": {AtLeast}"))}} {{(BrokenBy is null
              ? "" : $", \"brokenBy\": [ \"{BrokenBy}\" ]")}} {{(IsAtNotice ? ", \"at\": \"notice\"" : "")}} }
        """;
}
