using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Pathways;

/// <summary>The stretch of time that a stage opens, and how it is judged once, on its last day (S25).</summary>
internal sealed record WatchDeclaration
{
    public required Origin Origin { get; init; }

    /// <summary>Its length as the pack writes it; null where it has none.</summary>
    public Phrase? ForPhrase { get; init; }

    /// <summary>Its end as the pack writes it; null where it has a length.</summary>
    public Phrase? UntilPhrase { get; init; }

    /// <summary>Its last day; null where the pack has a mistake there.</summary>
    public WatchEnd? End { get; init; }

    /// <summary>The action whose entry moves the end; null: none can.</summary>
    public string? Extend { get; init; }

    /// <summary>
    /// How far extensions may take its end, counted from its opening day; null: no limit. The opening entry's own day is not bounded by it.
    /// </summary>
    public DatedLength? AtMost { get; init; }

    /// <summary>What lets the next stage come sooner; null: nothing does.</summary>
    public Expression? Early { get; init; }

    /// <summary>What counts as improved; null: the watch is only shown.</summary>
    public Expression? Improved { get; init; }

    /// <summary>What an improved watch means for what follows.</summary>
    public WatchThen Then { get; init; }

    /// <summary>True where an improved watch ends the cycle.</summary>
    public bool Closes => Then == WatchThen.Close;

    /// <summary>True where the verdict decides whether the stages that follow may come.</summary>
    public bool Gates => Improved is not null && Then != WatchThen.Continue;

    /// <summary>How long it lasts and what counts as improved, as the pack writes it.</summary>
    public string Text { get; init; } = "";

    /// <summary>What falls due the day after the end, if improved.</summary>
    public IReadOnlyList<LineDeclaration> Do { get; init; } = [];
}
