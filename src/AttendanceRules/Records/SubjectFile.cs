using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>The records of one subject (a pupil, or the school itself) as known on a day, ready to be asked about any date.</summary>
internal sealed class SubjectFile
{
    public required string Id { get; init; }

    /// <summary>Null when the subject is a school.</summary>
    public PupilRecord? Pupil { get; init; }

    public required SchoolTime Time { get; init; }

    public required Register Register { get; init; }

    public required CaseFile Casework { get; init; }

    /// <summary>True where casework was not supplied and is taken as empty.</summary>
    public bool AssumesNothingDone { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    public DateOnly? KnownOn { get; init; }

    /// <summary>The pupil's school; null for a school, and when a pupil is asked about alone.</summary>
    public SubjectFile? School { get; init; }

    /// <summary>
    /// Pupils of a school, laid out when first asked for: advice on one pupil after another need not hold them all. Empty for a pupil.
    /// </summary>
    public IReadOnlyList<SubjectFile> Pupils => field ??= LayPupils?.Invoke(this) ?? [];

    public Func<SubjectFile, IReadOnlyList<SubjectFile>>? LayPupils { get; init; }

    /// <summary>Ids of the parents; one unnamed (empty) parent when none were supplied (S27).</summary>
    public IReadOnlyList<string> Parents { get; init; } = [""];

    /// <summary>Values of facts already worked out for a date, outside any pathway.</summary>
    public Dictionary<FactKey, object> Memo { get; init; } = [];

    /// <summary>The pupil's file for records that differ in their answers alone.</summary>
    public SubjectFile With(PupilRecord answered) => new()
    {
        Id = Id, Pupil = answered, Time = Time, Register = Register, Casework = Casework, AssumesNothingDone = AssumesNothingDone,
        Answers = answered.Answers, KnownOn = KnownOn, School = School, Parents = Parents,
    };

    /// <summary>What the conditions that are being evaluated share.</summary>
    public SharedParts Shared { get; } = new();
}
