namespace AttendanceRules.Tests.Facts;

/// <summary>How casework is asked about.</summary>
internal sealed record CaseworkForm(string Say, PlainWindow? In = null, PlainWindow? For = null, string? Outcome =
    null, string? NotOutcome = null, bool IsPlanned = false)
{
    public string Json() => $$"""
        { "casework": "{{Say}}", "action": "letter"{{(Say is "value" or "sum" ? ", \"value\": \"amount\"" : "")}}
          {{(In is null && For is null && Say is "count" or "sum" or "days" ? ", \"in\": \"ever\"" : In is null
              ? "" : $", \"in\": \"{In.Text}\"")}} {{(For is null ? "" : $", \"for\": \"{For.Text}\"")}} {{(Outcome is null
                  ? "" : $", \"outcome\": \"{Outcome}\"")}}
          {{(NotOutcome is null ? "" : $", \"notOutcome\": \"{NotOutcome}\"")}} {{(IsPlanned ? ", \"planned\": true" : "")}} }
        """;
}
