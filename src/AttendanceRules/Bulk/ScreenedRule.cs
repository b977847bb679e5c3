using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Bulk;

/// <summary>A rule as it is screened on a date.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Number">Its number among the rules of the screen.</param>
/// <param name="Lines">Its lines in force, or those of its choice.</param>
/// <param name="Choice">All lines of its choice, of which one on record settles it; empty: it is not a choice.</param>
internal sealed record ScreenedRule(RuleDeclaration Rule, int Number, ScreenedLine[] Lines, ScreenedLine[] Choice)
{
    /// <summary>Whether its condition can be asked of many pupils at once: it does not ask about the entry that an event is.</summary>
    public bool IsInLanes { get; } = Rule.On?.Action is null;

    /// <summary>
    /// Whether its bits follow from its condition, its needs and what is on record alone: not from an event, from the day since which it
    /// is true, or from the first of several ways.
    /// </summary>
    public bool IsPlain { get; } = Rule.On is null && Rule.FirstOf.Count == 0 && Rule.Lapses is null && Rule.EndedBy.Count == 0
        && Array.TrueForAll(Lines, l => l.Line.Every is null or { Threshold: null });

    public static ScreenedRule Of(Book book, RuleDeclaration rule, int number, IReadOnlyDictionary<string, int> actions, DateOnly date)
    {
        ScreenedLine[] All(IEnumerable<LineDeclaration> lines) =>
            [.. lines.Select(l => new ScreenedLine(l, book.Actions[l.Action], actions[l.Action]))];
        var choice = All(rule.OneOf);
        return new(rule, number, [.. (choice.Length > 0 ? choice : All(rule.Do)).Where(l => l.IsAdvised(date))], choice);
    }
}
