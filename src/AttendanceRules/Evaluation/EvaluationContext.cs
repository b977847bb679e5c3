using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>
/// From where a condition is evaluated: whose records, on which date, about which parent, inside which event and pathway.
/// </summary>
internal sealed record EvaluationContext : ILent
{
    private const short NotCounted = -2;

    // Lent to one advice after another of a thread, where nobody holds them.
    [ThreadStatic]
    private static Stack<EvaluationContext>? spare;

    private string? parent;
    private short parentNumber = NotCounted;
    private EventOccurrence? occurrence;
    private IPathwayFrame? frame;
    private DateOnly? answeredBy;

    public EvaluationContext(SubjectFile file, DateOnly date) => (File, Date) = (file, date);

    /// <summary>One that is ordinary, for an advice; <see cref="GiveBack"/> ends it where nobody keeps it.</summary>
    public static EvaluationContext Lend(SubjectFile file, DateOnly date, string? parent)
    {
        if (spare is null || !spare.TryPop(out var lent))
        {
            return new EvaluationContext(file, date) { Parent = parent };
        }

        lent.Renew(file, date, parent);
        return lent;
    }

    /// <summary>Lets go of the subject, to be lent again.</summary>
    public void GiveBack()
    {
        Leave();
        (spare ??= []).Push(this);
    }

    public SubjectFile File { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>The parent asked about; null when the pupil as such is.</summary>
    public string? Parent
    {
        get => parent;
        init => (parent, parentNumber) = (value, NotCounted);
    }

    /// <summary>The parent whom <c>anyParent.</c> means in the comparison looked at; null outside one.</summary>
    public string? AnyParent { get; init; }

    /// <summary>The entry or day that gave rise to the rule; null for a rule without an event.</summary>
    public EventOccurrence? Event { get => occurrence; init => occurrence = value; }

    /// <summary>The pathway whose cycle and watches are meant; null outside pathways.</summary>
    public IPathwayFrame? Frame { get => frame; init => frame = value; }

    /// <summary>
    /// Answers up to this day count where it is after the date: a verdict can be asked for once the days it is about are over; null: up to
    /// the date.
    /// </summary>
    public DateOnly? AnsweredBy { get => answeredBy; init => answeredBy = value; }

    /// <summary>
    /// True where windows reach past <see cref="Date"/>, for days that are planned (S15). What happened is never asked with it.
    /// </summary>
    public bool IsPlanning { get; init; }

    /// <summary>The last day that windows reach.</summary>
    public DateOnly Until => IsPlanning ? DateOnly.MaxValue : Date;

    /// <summary>An anchor that is not on record and is asked for as if it might be on any day, as it is written; null: none.</summary>
    public string? Awaited { get; init; }

    /// <summary>The number of the parent among the subject's, from 1; 0: none is asked about; below zero: it is none of them.</summary>
    public int ParentNumber => parentNumber > NotCounted ? parentNumber : parentNumber = FindParent();

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

    public EvaluationContext At(DateOnly date) => date == Date ? this : RowOn(date) is { } row
        ? (EvaluationContext?)row.Context(ParentNumber) ?? row.KeepContext(ParentNumber, this with { Date = date })
        : occurrence is { } own && own.Date == date
            ? own.OnItsDay(this) ?? own.OnItsDayAgain(this) ?? own.KeepOnItsDay(this with { Date = date })
        : this with { Date = date };

    /// <summary>The same for whoever asks whether something is so and keeps nothing of it: where it can be, it is used again.</summary>
    public EvaluationContext Lent(DateOnly date)
    {
        if (date == Date || RowOn(date) is not { } row || row.Context(ParentNumber) is not null)
        {
            return At(date);
        }

        if (row.Lent(ParentNumber, out var isNew) is not EvaluationContext lent)
        {
            lent = this with { Date = date };
            row.Lend(ParentNumber, lent);
        }
        else if (isNew)
        {
            lent.Become(this, date, null);
        }

        return lent;
    }

    /// <summary>Whether nothing but the parent and the event is meant, on days that are over.</summary>
    public bool IsOrdinary => Frame is null && Awaited is null && AnsweredBy is null && AnyParent is null && !IsPlanning;

    /// <summary>Takes the place of another that is ordinary, as this one was when it was made, on a date and inside an event.</summary>
    public EvaluationContext Become(EvaluationContext other, DateOnly date, EventOccurrence? inside)
    {
        (File, Date, parent, parentNumber, occurrence) = (other.File, date, other.parent, other.parentNumber, inside);
        return this;
    }

    /// <summary>The same inside a pathway, on a date, with answers up to a day.</summary>
    public EvaluationContext In(IPathwayFrame? pathway, DateOnly date, DateOnly? by) =>
        this with { Frame = pathway, Date = date, AnsweredBy = by };

    /// <summary>Takes the place of another that is ordinary, on a date, inside a pathway and with answers up to a day.</summary>
    public EvaluationContext Become(EvaluationContext other, DateOnly date, IPathwayFrame? pathway, DateOnly? by)
    {
        (frame, answeredBy) = (pathway, by);
        return Become(other, date, other.occurrence);
    }

    /// <summary>Whether nothing but the date is different.</summary>
    public bool IsLike(EvaluationContext other) => parent == other.parent && IsLikeBesideParent(other);

    /// <summary>Whether nothing but the date and the parent is different.</summary>
    public bool IsLikeBesideParent(EvaluationContext other) => File == other.File && occurrence == other.occurrence
        && AnyParent == other.AnyParent && Frame == other.Frame && AnsweredBy == other.AnsweredBy && IsPlanning == other.IsPlanning
        && Awaited == other.Awaited;

    /// <summary>The same inside an event. All who ask there on the date share the place, and what names are in it.</summary>
    /// <param name="name">The event as the rule writes it.</param>
    /// <param name="on">The day of the event.</param>
    /// <param name="entry">The casework entry, when the event is one.</param>
    public EvaluationContext Inside(string name, DateOnly on, Entry? entry)
    {
        if (RowOn(Date) is null || File.Today is not { } today || today.Date != Date)
        {
            return this with { Event = new EventOccurrence(name, on, entry) };
        }

        var own = Known(today.Special, name, on, entry);
        if (own is null)
        {
            own = new EventOccurrence(name, on, entry);
            today.GiveRow(own);
        }

        return today.RowOf(own) is not { } row ? this with { Event = own }
            : (EvaluationContext?)row.Context(ParentNumber) ?? row.KeepContext(ParentNumber, this with { Event = own });
    }

    private static EventOccurrence? Known(IReadOnlyList<ISpecialPlace> special, string name, DateOnly on, Entry? entry)
    {
        for (var i = 0; i < special.Count; i++)
        {
            if (special[i] is EventOccurrence known && known.Date == on && known.Entry == entry && known.Name == name)
            {
                return known;
            }
        }

        return null;
    }

    public void Leave() => (File, parent, parentNumber, occurrence, frame) = (null!, null, NotCounted, null, null);

    /// <summary>Asks about a parent of another subject, whose records took the place of those of the one before.</summary>
    public void Renew(string? id) => (parent, parentNumber) = (id, NotCounted);

    // What is kept of the day, where nothing but the day and the parent is meant.
    private DayRow? RowOn(DateOnly date) => File.Today is { } today && IsPlain && !IsPlanning && AnyParent is null
        && Parent is null or { Length: > 0 } && ParentNumber >= 0 ? today.RowOn(date) : null;

    // A parent beyond what fits is none of them: nothing is kept then.
    private short FindParent()
    {
        for (var i = 0; i < File.Parents.Count && parent is { Length: > 0 }; i++)
        {
            if (File.Parents[i] == parent)
            {
                return i < short.MaxValue ? (short)(i + 1) : (short)-1;
            }
        }

        return parent is { Length: > 0 } ? (short)-1 : (short)0;
    }

    /// <summary>Asks about another subject and its parent on a date, outside anything special. Nobody may hold it any more.</summary>
    /// <param name="file">The records of the subject.</param>
    /// <param name="date">The date.</param>
    /// <param name="id">The parent; null: the subject as such is asked about.</param>
    public void Renew(SubjectFile file, DateOnly date, string? id)
    {
        (File, Date) = (file, date);
        Renew(id);
    }

    public bool Equals(EvaluationContext? other) => ReferenceEquals(this, other) || (other is not null && File == other.File
        && Date == other.Date && Parent == other.Parent && AnyParent == other.AnyParent && Frame == other.Frame
        && AnsweredBy == other.AnsweredBy && IsPlanning == other.IsPlanning && Awaited == other.Awaited && Equals(Event, other.Event));

    // Few differ by the rest, and hashing it costs more than comparing.
    public override int GetHashCode() => HashCode.Combine(Date.DayNumber, parent, Frame, IsPlanning, Awaited);

    /// <summary>The same without planned days.</summary>
    public EvaluationContext Past() => IsPlanning ? PlannedPlace.PastOf(this) ?? this with { IsPlanning = false } : this;
}
