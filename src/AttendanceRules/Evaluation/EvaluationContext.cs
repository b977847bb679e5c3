using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>
/// From where a condition is evaluated: whose records, on which date, about which parent, inside which event and pathway.
/// </summary>
internal sealed record EvaluationContext(SubjectFile File, DateOnly Date)
{
    private readonly string? parent;
    private readonly short number;

    /// <summary>The parent asked about; null when the pupil as such is.</summary>
    public string? Parent
    {
        get => parent;
        init => (parent, ParentNumber) = (value, NumberOf(value));
    }

    /// <summary>The parent whom <c>anyParent.</c> means in the comparison looked at; null outside one.</summary>
    public string? AnyParent { get; init; }

    /// <summary>The entry or day that gave rise to the rule; null for a rule without an event.</summary>
    public EventOccurrence? Event { get; init; }

    /// <summary>The pathway whose cycle and watches are meant; null outside pathways.</summary>
    public IPathwayFrame? Frame { get; init; }

    /// <summary>
    /// Answers up to this day count where it is after the date: a verdict can be asked for once the days it is about are over; null: up to
    /// the date.
    /// </summary>
    public DateOnly? AnsweredBy { get; init; }

    /// <summary>
    /// True where windows reach past <see cref="Date"/>, for days that are planned (S15). What happened is never asked with it.
    /// </summary>
    public bool IsPlanning { get; init; }

    /// <summary>The last day that windows reach.</summary>
    public DateOnly Until => IsPlanning ? DateOnly.MaxValue : Date;

    /// <summary>An anchor that is not on record and is asked for as if it might be on any day, as it is written; null: none.</summary>
    public string? Awaited { get; init; }

    /// <summary>The number of the parent among the subject's, from 1; 0: none is asked about; below zero: it is none of them.</summary>
    // A parent beyond what fits is none of them: nothing is kept then.
    public int ParentNumber
    {
        get => number;
        private init => number = value > short.MaxValue ? (short)-1 : (short)value;
    }

    /// <summary>What is special about this place: a value that rests on none of it is the same as anywhere on the date.</summary>
    public SymbolReads Special => (Frame is null ? SymbolReads.None : SymbolReads.Frame)
        | (Event is null ? SymbolReads.None : SymbolReads.Event) | (Awaited is null ? SymbolReads.None : SymbolReads.Awaited)
        | (AnsweredBy is null ? SymbolReads.None : SymbolReads.Answers);

    /// <summary>True where nothing but the date and the parent is meant: a value is then kept with the records.</summary>
    public bool IsPlain => Event is null && Frame is null && Awaited is null && AnsweredBy is null;

    /// <summary>The school, without planned days; the subject itself where it is one; null where a pupil is asked about alone.</summary>
    public EvaluationContext? OfSchool => File.Pupil is null ? this
        : File.School is { } school ? new EvaluationContext(school, Date) { AnsweredBy = AnsweredBy } : null;

    /// <summary>A pupil of the school, on the same day and with answers up to the same day.</summary>
    public EvaluationContext OfPupil(SubjectFile pupil) => new(pupil, Date) { AnsweredBy = AnsweredBy };

    /// <summary>Under what a value that is worked out over all pupils is kept: the date, and the day up to which answers count.</summary>
    public FactKey KeyOf(object fact, string part = "") =>
        new(fact, Date, AnsweredBy is { } answered ? $"{part} {IsoDate.Text(answered)}" : part);

    public EvaluationContext At(DateOnly date) => date == Date ? this : File.Today is { } today && IsPlain && !IsPlanning
        && AnyParent is null && Parent is null or { Length: > 0 } && ParentNumber is >= 0 and var parent && today.RowOn(date) is { } row
            ? (EvaluationContext?)row.Context(parent) ?? row.KeepContext(parent, this with { Date = date })
            : this with { Date = date };

    /// <summary>The same without planned days.</summary>
    public EvaluationContext Past() => IsPlanning ? this with { IsPlanning = false } : this;

    private int NumberOf(string? id)
    {
        if (id is not { Length: > 0 })
        {
            return 0;
        }

        for (var i = 0; i < File.Parents.Count; i++)
        {
            if (File.Parents[i] == id)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
