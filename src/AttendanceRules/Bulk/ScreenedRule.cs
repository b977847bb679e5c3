using AttendanceRules.Evaluation;
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

    /// <summary>Whether its bits follow from its events, as long as each of them is certain.</summary>
    public bool IsPlainOfEvents { get; } = Rule.On is not null && Rule.FirstOf.Count == 0
        && Array.TrueForAll(Lines, l => l.Line.Every is null);

    /// <summary>
    /// Whether one of its lines may not be done before a day, and entries may settle it: they may have to be shared out among events.
    /// </summary>
    public bool HasLater { get; } = Lines.Concat(Choice).Any(l => l.Line.NotBefore is not null && l.Action.IsRecorded);

    /// <summary>Whether nothing that it calls for begins after the pupil has left.</summary>
    public bool IsUntilLeaving { get; private init; }

    /// <param name="book">The book.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="number">Its number.</param>
    /// <param name="actions">The numbers of actions.</param>
    /// <param name="date">The date.</param>
    public static ScreenedRule Of(Book book, RuleDeclaration rule, int number, IReadOnlyDictionary<string, int> actions, DateOnly date)
    {
        ScreenedLine[] All(IEnumerable<LineDeclaration> lines) =>
            [.. lines.Select(l => new ScreenedLine(l, l.Declared, actions[l.Action]))];
        var choice = All(rule.OneOf);
        return new(rule, number, [.. (choice.Length > 0 ? choice : All(rule.Do)).Where(l => l.IsAdvised(date))], choice)
        {
            IsUntilLeaving = Departure.IsUntilLeaving(book, rule),
        };
    }
}
