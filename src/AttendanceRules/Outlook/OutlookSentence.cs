using System.Globalization;
using AttendanceRules.Insight;

namespace AttendanceRules.Outlook;

/// <summary>What an outlook claims, in sentences.</summary>
internal static class OutlookSentence
{
    private const string NothingMissed = "if nothing more is missed";
    private const string NothingHappens = NothingMissed + " and nothing is done";

    /// <summary>What brings an action.</summary>
    public static string Of(FurtherAbsence further) => $"{Brings(further)} {Earliest(further)}";

    /// <summary>When an action falls away.</summary>
    public static string Of(FallingAway falling, DateOnly until)
    {
        var now = falling.Status switch { ActionStatus.Ahead => "Not due yet.", ActionStatus.Due => "Due now.", _ => "Overdue now." };
        var then = falling.On is not { } gone ? $"It does not fall away by {ValueWords.Date(until)}"
            : falling.IsUndecidedThen ? $"From {ValueWords.Date(gone)} it is not decided" : $"It falls away on {ValueWords.Date(gone)}";
        return $"{now} {then}, {NothingHappens}."
            + (falling.AgainOn is { } again ? $" It comes again on {ValueWords.Date(again)}." : "");
    }

    /// <summary>From when a count has a value.</summary>
    public static string Of(ValueOnDay step) => $"From {ValueWords.Date(step.Date)}: {ValueWords.Of(step.Value)}.";

    /// <summary>How many sessions may still be missed.</summary>
    public static string Of(RateLine line)
    {
        var (end, goal) = (ValueWords.Date(line.YearEnds), Goal(line));
        var (toCome, isOne) = (Count(line.SessionsToCome), line.SessionsToCome == 1);
        var may = line.MayMiss switch
        {
            null => $"How many sessions may still be missed to be {goal} on {end} is not known, because the rate is not exact.",
            -1 => $"Even with nothing more missed it is not {goal} on {end}.",
            0 when line.SessionsToCome == 0 => $"It is {goal} on {end}.",
            0 => $"To be {goal} on {end}, {(isOne ? "the" : "none of the")} {toCome} to come may {(isOne ? "not " : "")}be missed.",
            var all when all == line.SessionsToCome =>
                $"It is {goal} on {end}, even if {(isOne ? "the" : "all of the")} {toCome} to come {(isOne ? "is" : "are")} missed.",
            var some => string.Create(CultureInfo.InvariantCulture,
                $"To be {goal} on {end}, at most {some} of the {toCome} to come may be missed."),
        };
        return $"Now: {ValueWords.Of(line.Now)}. {may}"
            + (line.ReachedOn is { } day ? $" It is {goal} from {ValueWords.Date(day)}, {NothingMissed}." : "");
    }

    /// <summary>What comes next on a pathway.</summary>
    public static string Of(NextOnPathway next, DateOnly until) =>
        $"Now: {PositionWords.Of(next.Now)}. " + (next.On is not { } day ? $"Nothing changes by {ValueWords.Date(until)}, {NothingHappens}."
            : $"From {ValueWords.Date(day)}, {NothingHappens}: "
                + (next.Then is { } then ? PositionWords.Changed(next.Now, then) : "the pathway is not in force") + ".");

    /// <summary>How many sessions, with the word in the right number.</summary>
    public static string Count(int sessions) =>
        string.Create(CultureInfo.InvariantCulture, $"{sessions} {(sessions == 1 ? "session" : "sessions")}");

    private static string Goal(RateLine line)
    {
        var limit = ValueWords.Limit(line.LimitValue);
        return line.Good switch
        {
            Comparator.LessThan => "below " + limit,
            Comparator.AtMost => "at most " + limit,
            Comparator.MoreThan => "above " + limit,
            _ => "at least " + limit,
        };
    }

    private static string Brings(FurtherAbsence further)
    {
        var on = ValueWords.Date(further.On);
        if (further.Missed is not { } missed)
        {
            return $"It comes on {on} without further absence.";
        }

        var (from, to) = (ValueWords.Date(missed.From), ValueWords.Date(missed.To));
        var days = from == to ? "on " + from : $"from {from} to {to}";
        var (row, makes) = further.Sessions == 1 ? ("", "makes") : (" in a row", "make");
        return $"{Count(further.Sessions)} missed{row} {days} {makes} it due on {on}. "
            + (further.IsLeast ? "No fewer make it certain." : "Whether fewer would do is not known.");
    }

    private static string Earliest(FurtherAbsence further) => (further.IsEarliest, further.Earliest == further.On) switch
    {
        (true, true) => "It cannot be due earlier.",
        (true, false) => $"With more absence it can be due on {ValueWords.Date(further.Earliest)}, and no earlier.",
        (false, true) => "Whether it can be due earlier is not known.",
        _ => $"With more absence it can be due on {ValueWords.Date(further.Earliest)}; whether earlier is not known.",
    };
}
