using System.Collections.ObjectModel;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>Everything recorded about one pupil: register, casework, answers, parents and characteristics. Never changes.</summary>
/// <example><code>
/// var pupil = PupilRecord.Build("P1", calendar)
///     .InYear(8, on: new(2026, 9, 2)).MarkDays(new(2026, 9, 2), new(2026, 11, 16), "/", "\\")
///     .Mark(new(2026, 11, 17), HalfDay.Morning, "N")
///     .Create();
/// </code></example>
public sealed class PupilRecord
{
    private readonly Mark[] marks;

    internal PupilRecord(PupilRecordBuilder builder)
    {
        (Id, Calendar) = (builder.Id, builder.Calendar);
        (DateOfBirth, YearGroup, YearGroupOn) = (builder.BirthDate, builder.Year, builder.YearOn);
        (Admitted, Left) = (builder.AdmittedOn, builder.LeftOn);
        marks = [.. builder.Written];
        Marks = Array.AsReadOnly(marks);
        Casework = builder.Casework is null ? null : [.. builder.Casework];
        Answers = [.. builder.Answers];
        Parents = builder.Parents is null ? null : [.. builder.Parents];
        Characteristics = [.. builder.Characteristics];
        Supplied = [.. builder.SuppliedNames.Order(StringComparer.Ordinal)];
        Notices = [.. builder.Notices];
    }

    // The same records with other marks and answers.
    private PupilRecord(PupilRecord other, Mark[] marks, IReadOnlyList<Answer> answers, IReadOnlyList<CaseworkRow>? casework)
    {
        this.marks = marks;
        Marks = ReferenceEquals(marks, other.marks) ? other.Marks : Array.AsReadOnly(marks);
        (Id, Calendar, Casework, Answers, Parents) = (other.Id, other.Calendar, casework, answers, other.Parents);
        (DateOfBirth, YearGroup, YearGroupOn, Admitted, Left) =
            (other.DateOfBirth, other.YearGroup, other.YearGroupOn, other.Admitted, other.Left);
        (Characteristics, Supplied, Notices) = (other.Characteristics, other.Supplied, other.Notices);
    }

    /// <summary>The pupil's id. Never a name.</summary>
    public string Id { get; }

    /// <summary>The calendar of the pupil's school.</summary>
    public SchoolCalendar Calendar { get; }

    /// <summary>Date of birth; null when not known.</summary>
    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>National curriculum year: N1 is -2, N2 is -1, reception is 0, then 1 to 14; null when not known.</summary>
    public int? YearGroup { get; private set; }

    /// <summary>
    /// The date on which <see cref="YearGroup"/> holds; other school years are counted from there. Null when no year group is known.
    /// </summary>
    public DateOnly? YearGroupOn { get; private set; }

    /// <summary>First day on roll, included; null: on roll since before the records begin.</summary>
    public DateOnly? Admitted { get; private set; }

    /// <summary>Last day on roll, included; null: still on roll.</summary>
    public DateOnly? Left { get; private set; }

    /// <summary>Register marks in any order; several for one session are corrections.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Casework in any order. Empty: nothing was done. Null: not supplied, so unknown.</summary>
    public IReadOnlyList<CaseworkRow>? Casework { get; }

    /// <summary>Answers in any order.</summary>
    public IReadOnlyList<Answer> Answers { get; private set; }

    /// <summary>Parents in any order; null or empty: not supplied, one unnamed parent is assumed and a notice says so.</summary>
    public IReadOnlyList<Parent>? Parents { get; private set; }

    /// <summary>Characteristics in any order.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; private set; }

    /// <summary>
    /// Characteristics whose column was supplied: one of these with nothing written is false or none. A row that names one supplies it too,
    /// from the row's own day on; any other is unknown.
    /// </summary>
    public IReadOnlyCollection<string> SuppliedCharacteristics => Supplied;

    /// <summary>What an importer has to say about these records.</summary>
    public IReadOnlyList<RecordNotice> Notices { get; private set; }

    /// <summary>The marks, to be gone through.</summary>
    internal ReadOnlySpan<Mark> EachMark => marks;

    internal IReadOnlyList<string> Supplied { get; private set; }

    /// <summary>The school time of the book that found nothing wrong in these records; null: none has yet.</summary>
    internal SchoolTime? CheckedFor { get; set; }

    /// <summary>The same records with further marks.</summary>
    internal PupilRecord With(IReadOnlyList<Mark> further) => new(this, [.. marks, .. further], Answers, Casework);

    internal PupilRecord With(CaseworkRow row) => new(this, marks, Answers, Then(Casework ?? [], row));

    internal PupilRecord With(Answer answer) => new(this, marks, Then(Answers, answer), Casework);

    private static ReadOnlyCollection<T> Then<T>(IReadOnlyList<T> all, T next)
    {
        var more = new T[all.Count + 1];
        for (var i = 0; i < all.Count; i++)
        {
            more[i] = all[i];
        }

        more[^1] = next;
        return Array.AsReadOnly(more);
    }

    /// <summary>
    /// Takes what was read of another pupil, besides marks and casework, in place of this one, whom nobody may ask about any more. It
    /// shares the lists.
    /// </summary>
    internal void Take(PupilRecordBuilder read, IReadOnlyList<string> supplied)
    {
        (DateOfBirth, YearGroup, YearGroupOn) = (read.BirthDate, read.Year, read.YearOn);
        (Admitted, Left, Answers, Parents) = (read.AdmittedOn, read.LeftOn, read.Answers, read.Parents);
        (Characteristics, Supplied, Notices) = (read.Characteristics, supplied, read.Notices);
    }

    internal bool IsOnRoll(DateOnly date) => !(Admitted > date) && !(Left < date);

    /// <summary>The same records with these answers in place of theirs.</summary>
    internal PupilRecord WithAnswers(IEnumerable<Answer> answers) => new(this, marks, [.. answers], Casework);

    /// <summary>Begins a record.</summary>
    /// <param name="id">The pupil's id, not empty and never a name.</param>
    /// <param name="calendar">The calendar of the pupil's school.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PupilRecordBuilder Build(string id, SchoolCalendar calendar) => new(id, calendar);
}
