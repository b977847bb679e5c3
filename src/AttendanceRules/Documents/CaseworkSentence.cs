using AttendanceRules.Model.Facts;

namespace AttendanceRules.Documents;

/// <summary>What a fact about casework is, as a sentence without its full stop.</summary>
internal static class CaseworkSentence
{
    public static string Of(CaseworkFact fact, NamedText names, WindowWords windows)
    {
        var action = NamedText.Quoted(names.Action(fact.Action));
        var entry = action + (fact.Outcome is { } outcome ? $" with the outcome {NamedText.Quoted(outcome)}" : "")
            + (fact.NotOutcome is { } not ? $" without the outcome {NamedText.Quoted(not)}" : "");
        var what = fact.Measure switch
        {
            "count" => $"how often {entry} is on record",
            "first" => $"the day of the first {entry}",
            "latest" => $"the day of the latest {entry}",
            "outcome" => $"the outcome of the latest {entry}",
            "value" => $"{NamedText.Quoted(fact.ValueName)}, as it was recorded with the latest {entry}",
            "sum" => $"{NamedText.Quoted(fact.ValueName)}, as it was recorded with each {entry}, added up",
            _ => $"the number of school days that entries of {entry} are about{(fact.IsPlanned ? ", days to come too" : "")}",
        };
        return what + (fact.In is { } window ? $", {windows.Of(window)}" : "")
            + (fact.For is { } about ? $", where all the days that it is about are {windows.Of(about)}" : "")
            + (fact.AsAt is { } day ? $"; as it was on {windows.Of(day)}" : "");
    }
}
