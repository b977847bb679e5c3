using AttendanceRules.Calendar;

namespace AttendanceRules.Outlook;

/// <summary>An action that is not due yet, and what brings it.</summary>
public sealed record FurtherAbsence
{
    /// <summary>Name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the parent it concerns; null when it concerns none in particular.</summary>
    public string? Parent { get; init; }

    /// <summary>Who acts, in the order of the advice.</summary>
    public required IReadOnlyList<string> Stakeholders { get; init; }

    /// <summary>Ids of the rules and stages that call for it then.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>How many further sessions bring it. 0: it comes by itself.</summary>
    public required int Sessions { get; init; }

    /// <summary>
    /// True: no choice of fewer sessions to come makes it due on any day looked at. False: no choice of fewer was found, and not every one
    /// was ruled out.
    /// </summary>
    public required bool IsLeast { get; init; }

    /// <summary>A day on which it is due with so many sessions missed.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The days of the first and the last of these sessions, which are missed in a row; null where none need be.</summary>
    public required DateSpan? Missed { get; init; }

    /// <summary>The first day on which it was found due, with every session to come missed or with fewer.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>
    /// True: no choice of sessions to come makes it due on an earlier school day. False: none was found, and not every one was ruled out.
    /// </summary>
    public required bool IsEarliest { get; init; }
}
