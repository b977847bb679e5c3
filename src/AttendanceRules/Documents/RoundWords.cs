namespace AttendanceRules.Documents;

/// <summary>A cycle in words: when what was done is called for again, and how long a round of a pathway is.</summary>
internal static class RoundWords
{
    private const string This = "this ";
    private const string Last = "last ";
    private const string Run = "run ";

    /// <summary>When it is called for again once it was done.</summary>
    public static string Again(string cycle, NamedText names) => cycle switch
    {
        "ever" => "Once done it is not called for again.",
        "school year" => "Once done it is called for again in the next school year.",
        _ when cycle.Contains(" and ", StringComparison.Ordinal) =>
            $"Once done it is called for again outside of these days: {names.Of(cycle)}.",
        _ when cycle.StartsWith(This, StringComparison.Ordinal) => $"Once done it is called for again in the next {cycle[This.Length..]}.",
        _ when cycle.StartsWith(Last, StringComparison.Ordinal) =>
            $"Once done it is called for again after {names.Of(cycle[Last.Length..])}.",
        _ when cycle.StartsWith(Run, StringComparison.Ordinal) =>
            $"Once done it is called for again in the next {names.Of(cycle[Run.Length..])}.",
        _ when Anchor(cycle) is { } anchor => $"Once done it is called for again after the next {names.Of(anchor)}.",
        _ => $"Once done it is called for again in the next of these times: {names.Of(cycle)}.",
    };

    /// <summary>What a round of a pathway is.</summary>
    /// <param name="cycle">The cycle as the pack writes it; null: it has none.</param>
    /// <param name="hasEvent">Whether an event opens it.</param>
    /// <param name="names">Names in words.</param>
    public static string Round(string? cycle, bool hasEvent, NamedText names) => cycle switch
    {
        null when hasEvent => "A round goes from this to the next of its kind.",
        null or "school year" => "A round is a school year.",
        "ever" => "There is one round, without an end.",
        _ when cycle.Contains(" and ", StringComparison.Ordinal) => $"A round is what these have in common: {names.Of(cycle)}.",
        _ when cycle.StartsWith(This, StringComparison.Ordinal) => $"A round is a {cycle[This.Length..]}.",
        _ when cycle.StartsWith(Last, StringComparison.Ordinal) => $"A round looks back over {names.Of(cycle[Last.Length..])}.",
        _ when cycle.StartsWith(Run, StringComparison.Ordinal) => $"A round lasts as long as {names.Of(cycle[Run.Length..])}.",
        _ when Anchor(cycle) is { } anchor => $"A round begins with each {names.Of(anchor)}.",
        _ => $"A round is this time: {names.Of(cycle)}.",
    };

    // What a window counts since or from; what is taken instead of it is left out.
    private static string? Anchor(string cycle) => cycle.Split(' ', 2) is ["since" or "from", var rest]
        && !rest.Contains(" to ", StringComparison.Ordinal) ? rest.Split(" else ")[0] : null;
}
