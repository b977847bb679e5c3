using AttendanceRules.Evaluation;

namespace AttendanceRules.Bulk;

/// <summary>A line that a rule calls for of a pupil, or may call for, without the text of advice.</summary>
/// <param name="Source">The rule or stage.</param>
/// <param name="Line">The line.</param>
/// <param name="Parent">The id of the parent whose line it is; null: nobody's.</param>
/// <param name="Number">The number of the rule that says so: itself, or one that may hold the action back.</param>
/// <param name="Event">The event that it is for; null: none.</param>
internal readonly record struct ScreenedCall(
    ScreenedSource Source, ScreenedLine Line, string? Parent, int Number, EventOccurrence? Event)
{
    /// <summary>Whether it lacks something: what supplies that is called for in its place.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Whether what supplies it may be open with it: where it is covered, that is to be looked at.</summary>
    public bool MayLack { get; init; }

    public Basis Basis => Source.Duty.Basis;

    public Force Force => Line.Line.Force ?? (Basis == Basis.Statutory ? Force.Must : Force.Should);

    /// <summary>Whether it may have a day by which it is due: a line that repeats has one where it is certain.</summary>
    public bool HasDue => Line.Line.Due is not null || (Number != Source.Number && Line.Line.Every is not null);

    /// <summary>Whether it is for the same event as another one.</summary>
    public bool IsOf(EventOccurrence? other) => other is null ? Event is null
        : Event is not null && Event.Date == other.Date && Event.Name == other.Name;

    /// <summary>Whether it is for the event that advice calls so.</summary>
    public bool IsOf(string? text) => Event is null ? text is null
        : text is not null && text.Length > Event.Name.Length && text == Event.Text;
}
