using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Rules;

/// <summary>The stretch of time that a stage opens, and how it is judged once, on its last day (S25).</summary>
internal sealed record WatchDeclaration
{
    /// <summary>Its length; null where <see cref="Until"/> names its end.</summary>
    public Func<DateOnly, Length?>? For { get; init; }

    /// <summary>Its last day: from the opening entry (null: not told), a date, or a length from an anchor.</summary>
    public Func<Scope, Records.Entry, DateOnly?>? Until { get; init; }

    /// <summary>What is missing where <see cref="Until"/> tells no day: names of what nobody recorded or answered; empty where the calendar ends before.</summary>
    public Func<Scope, Records.Entry, IReadOnlyList<string>> UntilMissing { get; init; } = (_, _) => [];

    /// <summary>The action whose entry moves the end; null: none can.</summary>
    public string? Extend { get; init; }

    /// <summary>The longest it may last with extensions; null: no limit.</summary>
    public Func<DateOnly, Length?>? AtMost { get; init; }

    /// <summary>What lets the next stage come sooner; null: nothing does.</summary>
    public Condition? Early { get; init; }

    /// <summary>What counts as improved; null: the watch is only shown.</summary>
    public Condition? Improved { get; init; }

    /// <summary>True: improved ends the cycle; false: the stage stays on record.</summary>
    public bool Closes { get; init; }

    /// <summary>How long it lasts and what counts as improved, as the pack writes it.</summary>
    public string Text { get; init; } = "";

    /// <summary>What falls due the day after the end, if improved.</summary>
    public IReadOnlyList<LineDeclaration> Do { get; init; } = [];
}
