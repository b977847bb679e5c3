namespace AttendanceRules.Tests.Facts;

/// <summary>How a rate is asked for; the step is in hundredths.</summary>
internal sealed record RateForm(string Of, string? Over = null, int Step = 0, bool IsAtLetter = false, PlainWindow? Highest =
    null, PlainWindow? Lowest = null)
{
    public string Json(PlainWindow window) => $$"""
        { "rate": {{PlainCodes.Json(Of)}}, "in": "{{window.Text}}" {{(Over is null ? "" : $", \"over\": {PlainCodes.Json(Over)}")}}
          {{(Step == 0 ? "" : FormattableString.Invariant($", \"round\": {Step / 100m}"))}} {{(IsAtLetter ? ", \"at\": \"letter\"" : "")}}
          {{(Highest is null ? "" : $", \"highest\": \"{Highest.Text}\"")}} {{(Lowest is null ? "" : $", \"lowest\": \"{Lowest.Text}\"")}} }
        """;
}
