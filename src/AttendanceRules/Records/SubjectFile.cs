using System.Diagnostics.CodeAnalysis;
using AttendanceRules.Calendar;

namespace AttendanceRules.Records;

/// <summary>The records of one subject (a pupil, or the school itself) as known on a day, ready to be asked about any date.</summary>
internal sealed class SubjectFile
{
    private static readonly IReadOnlyList<string> Unnamed = [""];

    // Lent to one advice after another of a thread.
    [ThreadStatic]
    private static SubjectFile? spare;

    private string id = "";
    private SchoolTime time = null!;
    private DateOnly? knownOn;
    private PupilRecord? pupil;
    private Register? register;
    private ICodeTable? codes;
    private CaseFile casework = CaseFile.Without(isSupplied: false);
    private IReadOnlyList<Answer> answers = [];
    private IReadOnlyList<string> parents = Unnamed;
    private bool assumesNothingDone;
    private SubjectFile? school;
    private Dictionary<FactKey, object>? memo;

    public SubjectFile()
    {
    }

    [SetsRequiredMembers]
    private SubjectFile(SubjectFile other)
    {
        (Id, Time, Register, Casework, Answers) = (other.Id, other.Time, other.Register, other.Casework, other.Answers);
        Take(other, null);
    }

    public required string Id { get => id; init => id = value; }

    /// <summary>Null when the subject is a school.</summary>
    public PupilRecord? Pupil { get => pupil; init => pupil = value; }

    public required SchoolTime Time { get => time; init => time = value; }

    /// <summary>The marks laid out. Who asks after the register was lent to another pupil finds them laid out again.</summary>
    public required Register Register { get => register ?? LayAgain(); init => register = value; }

    public required CaseFile Casework { get => casework; init => casework = value; }

    /// <summary>Casework that is laid out anew for the next subject in this place; null: there is none yet.</summary>
    public CaseFile? OwnCasework { get; set; }

    /// <summary>True where casework was not supplied and is taken as empty.</summary>
    public bool AssumesNothingDone { get => assumesNothingDone; init => assumesNothingDone = value; }

    public required IReadOnlyList<Answer> Answers { get => answers; init => answers = value; }

    public DateOnly? KnownOn { get => knownOn; init => knownOn = value; }

    /// <summary>The pupil's school; null for a school, and when a pupil is asked about alone.</summary>
    public SubjectFile? School { get => school; init => school = value; }

    /// <summary>
    /// Pupils of a school, laid out when first asked for: advice on one pupil after another need not hold them all. Empty for a pupil.
    /// </summary>
    public IReadOnlyList<SubjectFile> Pupils => field ??= LayPupils?.Invoke(this) ?? [];

    public Func<SubjectFile, IReadOnlyList<SubjectFile>>? LayPupils { get; init; }

    /// <summary>Ids of the parents; one unnamed (empty) parent when none were supplied (S27).</summary>
    public IReadOnlyList<string> Parents { get => parents; init => parents = value; }

    /// <summary>What is kept of the date that is being advised on; null outside of that.</summary>
    public EvaluationMemo? Today { get; private set; }

    /// <summary>
    /// Values of facts already worked out for a date, outside any pathway. They are forgotten when the advice is made, unless the file is
    /// kept.
    /// </summary>
    public Dictionary<FactKey, object> Memo => Today is { } now && !IsKept ? now.Others : memo ??= [];

    /// <summary>True where more than one advice rests on it: what is worked out then stays.</summary>
    public bool IsKept { get; init; }

    /// <summary>What another advice on the same records found; null: nothing is kept.</summary>
    public KeptRow? Known { get; private set; }

    /// <summary>The same records, for one more advice; <see cref="GiveBack"/> ends it where nobody may ask about it later.</summary>
    /// <param name="known">What is known of them already.</param>
    public SubjectFile Again(KeptRow? known)
    {
        if (spare is not { } own)
        {
            return new SubjectFile(this) { Known = known };
        }

        spare = null;
        own.Take(this, known);
        return own;
    }

    /// <summary>Lets go of the records, which others may have, to be used again for others.</summary>
    public void GiveBack()
    {
        Leave();
        (register, Known, spare) = (null, null, this);
    }

    /// <summary>Keeps what is worked out for the date until that is given back, with what was kept before it.</summary>
    public EvaluationMemo? Begin(EvaluationMemo? memo)
    {
        var before = Today;
        Today = memo;
        return before;
    }

    /// <summary>The pupil's file for records that differ in their answers alone.</summary>
    public SubjectFile With(PupilRecord answered) => new()
    {
        Id = Id, Pupil = answered, Time = Time, Register = Register, Casework = Casework, AssumesNothingDone = AssumesNothingDone,
        Answers = answered.Answers, KnownOn = KnownOn, School = School, Parents = Parents,
    };

    /// <summary>What the conditions that are being evaluated share.</summary>
    public SharedParts Shared => field ??= new();

    /// <summary>Gives the register away, for the marks of another pupil: few look into the records of a pupil who was advised on.</summary>
    /// <param name="table">The codes, by which the marks are laid out again.</param>
    public Register GiveRegister(ICodeTable table)
    {
        var own = Register;
        (register, codes) = (null, table);
        return own;
    }

    // Of two threads that ask at once, both find the same.
    private Register LayAgain()
    {
        var own = new Register(pupil, Time, codes!, KnownOn);
        return Interlocked.CompareExchange(ref register, own, null) ?? own;
    }

    /// <summary>Lets go of the pupil, whom nobody may ask about any more, until another one is taken.</summary>
    public void Leave()
    {
        OwnCasework?.Leave();
        (id, pupil, casework, answers, school) = ("", null, CaseFile.Without(isSupplied: false), [], null);
        memo?.Clear();
    }

    /// <summary>Forgets the pupil, with the ids of the parents.</summary>
    /// <param name="nobody">A record of which nothing is known.</param>
    public void Forget(PupilRecord nobody)
    {
        OwnCasework?.Leave();
        Take(nobody, CaseFile.Without(isSupplied: false), false, Unnamed, null);
    }

    private void Take(SubjectFile other, KeptRow? known)
    {
        (time, register, knownOn, Known) = (other.Time, other.Register, other.KnownOn, known);
        Take(other.Pupil!, other.Casework, other.AssumesNothingDone, other.Parents, other.School);
        answers = other.Answers;
    }

    /// <summary>
    /// Takes another pupil of the same days in place of the one before, whom nobody may ask about any more. Its register is laid out by
    /// then.
    /// </summary>
    public void Take(PupilRecord other, CaseFile ofOther, bool isAssumed, IReadOnlyList<string> parentIds, SubjectFile? around)
    {
        (id, pupil, casework, answers, assumesNothingDone, parents, school) =
            (other.Id, other, ofOther, other.Answers, isAssumed, parentIds, around);
        memo?.Clear();
    }
}
