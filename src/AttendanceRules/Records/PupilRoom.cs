using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>
/// What pupils of a file are read into one after another, for whoever asks about each as it is read and keeps nothing of it: marks and
/// casework are laid out without a record of them, and lists are used again. The pupil's id is not read.
/// </summary>
/// <param name="time">The school's days and sessions.</param>
/// <param name="table">The codes.</param>
/// <param name="knownOn">What was known later is left out; null: nothing is.</param>
internal sealed class PupilRoom(SchoolTime time, ICodeTable table, DateOnly? knownOn)
{
    private const string NotRead = "-";

    /// <summary>The records laid out.</summary>
    public SubjectFile File { get; } = new()
    {
        Id = NotRead, Time = time, Register = new Register(null, time, table, knownOn, isUsedAgain: true), Answers = [],
        Casework = CaseFile.Without(isSupplied: false), KnownOn = knownOn,
    };

    /// <summary>What is read of the pupil itself; its lists hold what the pupil before had, until they are written over.</summary>
    public PupilRecordBuilder Builder { get; } = PupilRecord.Build(NotRead, time.Calendar);

    /// <summary>Names of characteristics that were supplied.</summary>
    public List<string> Supplied { get; } = [];

    /// <summary>Answers that the pupil does not need.</summary>
    public List<Answer> SpareAnswers { get; } = [];

    /// <summary>The same of parents.</summary>
    public List<Parent> SpareParents { get; } = [];

    /// <summary>The same of characteristics.</summary>
    public List<Characteristic> SpareCharacteristics { get; } = [];

    /// <summary>Ids of the parents in their order, once <see cref="End"/> has found them.</summary>
    public List<string> ParentIds { get; } = [];

    /// <summary>Casework; null: it was not supplied.</summary>
    public CaseRows? Rows { get; private set; }

    /// <summary>The pupil's record, without marks and casework.</summary>
    public PupilRecord Record => field ??= PupilRecord.Build(NotRead, time.Calendar).Create();

    /// <summary>Forgets the pupil, and keeps the room.</summary>
    public void Forget()
    {
        Builder.BeginAgain();
        Spare(Builder.Answers, SpareAnswers);
        Spare(Builder.ParentsAgain(), SpareParents);
        Spare(Builder.Characteristics, SpareCharacteristics);
        SpareAnswers.ForEach(static a => a.Take("", "", null, null, null));
        SpareParents.ForEach(static p => p.Take("", null, null));
        SpareCharacteristics.ForEach(static c => c.Take("", "", null, null, null));
        Builder.Notices.Clear();
        Supplied.Clear();
        ParentIds.Clear();
        Rows = null;
        Record.Take(Builder, Supplied);
        File.Register.Forget();
        File.Forget(Record);
    }

    /// <summary>Begins with the marks of the next pupil; <see cref="RegisterLayout.End"/> ends them.</summary>
    public RegisterLayout BeginMarks()
    {
        File.Register.Clear();
        return RegisterLayout.Begin(File.Register, Builder.AdmittedOn, Builder.LeftOn, table, knownOn);
    }

    /// <summary>Ends it: all of the pupil is read.</summary>
    /// <param name="rows">Casework; null: it was not supplied.</param>
    public void End(CaseRows? rows)
    {
        Rows = rows;
        File.Register.Complete(table);
        Record.Take(Builder, Supplied);
        ParentIds.Clear();
        foreach (var parent in Builder.ParentsAgain())
        {
            ParentIds.Add(parent.Id);
        }

        // By a comparer a delegate would be made.
        ParentIds.Sort(string.CompareOrdinal);
    }

    private static void Spare<T>(List<T> items, List<T> spare)
    {
        spare.AddRange(items);
        items.Clear();
    }
}
