using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>
/// The pupil's records with marks for the sessions to come, made once for each choice of missed sessions. The school's other pupils miss
/// nothing.
/// </summary>
internal sealed class MarkedAhead
{
    private readonly Book book;
    private readonly PupilRecord pupil;
    private readonly SchoolRecord? school;
    private readonly Viewpoint viewpoint;
    private readonly bool assumesNothingDone;
    private readonly SubjectFile basis;
    private readonly SubjectFile? schoolBasis;
    private readonly Dictionary<MissedBlock, SubjectFile> files = [];

    public MarkedAhead(Book book, PupilRecord pupil, SchoolRecord? school, Viewpoint viewpoint, SessionsToCome ahead, CodesAhead codes,
        bool assumesNothingDone)
    {
        (this.book, this.school, this.viewpoint, this.assumesNothingDone) = (book, school, viewpoint, assumesNothingDone);
        (Ahead, Codes, this.pupil) = (ahead, codes, RecordsAsOf.Of(pupil, viewpoint));
        basis = book.FileOf(this.pupil, book.TimeOf(pupil.Calendar), null, null, assumesNothingDone);
        schoolBasis = school is null ? null : book.FileOf(
            new SchoolRecord(school.Id, school.Calendar, [], school.Casework is null ? null
                : RecordsAsOf.Casework(school.Casework, viewpoint), RecordsAsOf.Answers(school.Answers, viewpoint)),
            null, assumesNothingDone);
    }

    public SessionsToCome Ahead { get; }

    public CodesAhead Codes { get; }

    /// <summary>The records with nothing missed.</summary>
    public SubjectFile Nothing => Of(MissedBlock.None);

    /// <summary>The same with other sessions to come.</summary>
    public MarkedAhead With(SessionsToCome other) => new(book, pupil, school, viewpoint, other, Codes, assumesNothingDone);

    /// <summary>The records with so many sessions missed, those up to the day the last.</summary>
    public SubjectFile UpTo(DateOnly day, int count) => Of(new MissedBlock(Ahead.CountBy(day) - count, count));

    /// <summary>The records with so many sessions missed from the next one on.</summary>
    public SubjectFile Next(int count) => Of(new MissedBlock(0, count));

    public SubjectFile Of(MissedBlock missed)
    {
        missed = missed.Count == 0 ? MissedBlock.None : missed;
        if (!files.TryGetValue(missed, out var file))
        {
            files[missed] = file = Lay(pupil.With(Ahead.Marks(missed)));
        }

        return file;
    }

    // Only the marks differ: the rest is laid out once.
    private SubjectFile Lay(PupilRecord record) => new()
    {
        Id = basis.Id, Pupil = record, Time = basis.Time, Register = new Register(record, basis.Time, book.Codes, null),
        Casework = basis.Casework, AssumesNothingDone = basis.AssumesNothingDone, Answers = basis.Answers, Parents = basis.Parents,
        School = schoolBasis is null ? null : Around(schoolBasis, record),
    };

    private SubjectFile Around(SubjectFile alone, PupilRecord own) => new()
    {
        Id = alone.Id, Time = alone.Time, Register = alone.Register, Casework = alone.Casework,
        AssumesNothingDone = alone.AssumesNothingDone, Answers = alone.Answers,
        LayPupils = file => [.. school!.Pupils.Select(p => book.FileOf(p.Id == own.Id ? own : Other(p), file.Time, null, file,
            assumesNothingDone))],
    };

    private PupilRecord Other(PupilRecord other) => RecordsAsOf.Of(other, viewpoint)
        .With(new SessionsToCome(book.TimeOf(other.Calendar), other, Ahead.Days, Codes).Marks(MissedBlock.None));
}
