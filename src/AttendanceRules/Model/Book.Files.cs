using AttendanceRules.Calendar;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Model;

/// <content>Records laid out by the book.</content>
internal sealed partial class Book : IActionTable
{
    private static readonly IReadOnlyList<string> NoParents = [""];

    // Lent to one pupil after another of a thread.
    [ThreadStatic]
    private static SubjectFile? spare;

    // The same of a register alone, where somebody may still ask about the pupil.
    [ThreadStatic]
    private static Register? spareRegister;

    private Dictionary<string, NumberedAction>? numbers;

    public SubjectFile FileOf(PupilRecord pupil, SchoolTime time, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone =
        false, bool isKept = false, bool isUsedAgain = false) => FileOf(
            pupil, new Register(pupil, time, Codes, knownOn, isUsedAgain), knownOn, school, assumesNothingDone, isKept);

    private SubjectFile FileOf(
        PupilRecord pupil, Register register, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone, bool isKept) => new()
    {
        Id = pupil.Id, Pupil = pupil, Time = register.Time, Register = register, Casework =
            CaseworkOf(assumesNothingDone ? pupil.Casework ?? [] : pupil.Casework, knownOn),
        AssumesNothingDone = assumesNothingDone && pupil.Casework is null,
        Answers = pupil.Answers, KnownOn = knownOn, School = school, IsKept = isKept,
        Parents = pupil.Parents is { Count: > 0 } parents ? IdsOf(parents) : NoParents,
    };

    /// <summary>
    /// The records of another pupil, laid out in those of one of the same days, whom nobody asks about any more. Null makes new ones.
    /// </summary>
    public SubjectFile FileAgain(
        SubjectFile? before, PupilRecord pupil, SchoolTime time, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone)
    {
        if (before is null || !ReferenceEquals(before.Time, time) || before.KnownOn != knownOn)
        {
            before = FileOf(pupil, time, knownOn, school, assumesNothingDone, isUsedAgain: true);
        }
        else
        {
            before.Register.LayAgain(pupil, Codes, knownOn);
            before.Take(pupil, CaseworkOf(assumesNothingDone ? pupil.Casework ?? [] : pupil.Casework, knownOn, before),
                assumesNothingDone && pupil.Casework is null, ParentsOf(before.Parents, pupil.Parents), school);
        }

        return before;
    }

    /// <summary>The records of a pupil laid out for one advice, where something was laid out before; <see cref="End"/> ends it.</summary>
    public SubjectFile FileOnce(PupilRecord pupil, SchoolTime time, DateOnly? knownOn, SubjectFile? school, bool assumesNothingDone)
    {
        var (before, register) = (spare, spareRegister);
        spare = null;
        if (before is not null || !ReferenceEquals(register?.Time, time))
        {
            return FileAgain(before, pupil, time, knownOn, school, assumesNothingDone);
        }

        spareRegister = null;
        register.LayAgain(pupil, Codes, knownOn);
        return FileOf(pupil, register, knownOn, school, assumesNothingDone, isKept: false);
    }

    /// <summary>Ends what was laid out for one advice.</summary>
    /// <param name="file">The records.</param>
    /// <param name="isAsked">Whether somebody may ask about them later. Then the register alone is used again.</param>
    public void End(SubjectFile file, bool isAsked)
    {
        if (isAsked)
        {
            spareRegister = file.GiveRegister(Codes);
        }
        else
        {
            file.Leave();
            spare = file;
        }
    }

    // Pupils whose parents have the same ids share the list of them.
    private static IReadOnlyList<string> ParentsOf(IReadOnlyList<string> before, IReadOnlyList<Parent>? parents)
    {
        if (parents is not { Count: > 0 })
        {
            return NoParents;
        }

        for (var i = 0; i < parents.Count; i++)
        {
            if (before.Count != parents.Count || before[i] != parents[i].Id)
            {
                return IdsOf(parents);
            }
        }

        return before;
    }

    /// <summary>What pupils of a file are read into one after another.</summary>
    /// <param name="before">What the pupil before was read into; null: there was none.</param>
    /// <param name="calendar">The calendar of the next pupil.</param>
    /// <param name="knownOn">What was known later is left out; null: nothing is.</param>
    public PupilRoom RoomAgain(PupilRoom? before, SchoolCalendar calendar, DateOnly? knownOn)
    {
        var time = TimeOf(calendar);
        return before is not null && ReferenceEquals(before.File.Time, time) && before.File.KnownOn == knownOn ? before
            : new PupilRoom(time, Codes, knownOn);
    }

    /// <summary>The records that were read, laid out.</summary>
    /// <param name="room">What they were read into.</param>
    /// <param name="school">The pupil's school.</param>
    /// <param name="assumesNothingDone">Whether casework that was not supplied is taken as empty.</param>
    public SubjectFile FileOf(PupilRoom room, SubjectFile? school, bool assumesNothingDone)
    {
        var (file, rows) = (room.File, room.Rows);
        var casework = rows is { Count: > 0 } ? CaseworkOf(rows, file.KnownOn, file)
            : CaseFile.Without(isSupplied: rows is not null || assumesNothingDone);
        file.Take(room.Record, casework, assumesNothingDone && rows is null, room.ParentIds.Count > 0 ? room.ParentIds : NoParents, school);
        return file;
    }

    private CaseFile CaseworkOf(IReadOnlyList<CaseworkRow>? rows, DateOnly? knownOn, SubjectFile? before = null)
    {
        if (rows is not { Count: > 0 })
        {
            return CaseFile.Without(isSupplied: rows is not null);
        }

        var lent = CaseRows.Lend();
        for (var i = 0; i < rows.Count; i++)
        {
            lent.Add(rows[i]);
        }

        return CaseworkOf(lent, knownOn, before);
    }

    // Casework laid out, in the place of a subject whom nobody asks about any more, or anew.
    private CaseFile CaseworkOf(CaseRows rows, DateOnly? knownOn, SubjectFile? before)
    {
        var file = before is null ? CaseFile.New(isUsedAgain: false) : before.OwnCasework ??= CaseFile.New(isUsedAgain: true);
        file.Lay(rows, knownOn, this);
        return file;
    }

    private static string[] IdsOf(IReadOnlyList<Parent> parents)
    {
        var ids = new string[parents.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = parents[i].Id;
        }

        Array.Sort(ids, string.CompareOrdinal);
        return ids;
    }

    /// <summary>The records after one more mark, row or answer, with what did not change as it is laid out.</summary>
    /// <param name="before">The records before it.</param>
    /// <param name="pupil">The records after it.</param>
    public SubjectFile FileOf(SubjectFile before, PupilRecord pupil) => new()
    {
        Id = pupil.Id, Pupil = pupil, Time = before.Time, Answers = pupil.Answers, KnownOn = before.KnownOn, Parents = before.Parents,
        Register = ReferenceEquals(before.Pupil!.Marks, pupil.Marks) ? before.Register
            : before.Register.With(pupil, Codes, before.KnownOn) ?? new Register(pupil, before.Time, Codes, before.KnownOn),
        Casework = ReferenceEquals(before.Pupil.Casework, pupil.Casework) ? before.Casework
            : before.Casework.With(pupil.Casework![^1], before.KnownOn, this) ?? CaseworkOf(pupil.Casework, before.KnownOn),
    };

    public SubjectFile FileOf(SchoolRecord school, DateOnly? knownOn, bool assumesNothingDone = false)
    {
        var time = TimeOf(school.Calendar);
        return new SubjectFile
        {
            Id = school.Id, Time = time, Register = new Register(null, time, Codes, knownOn), Casework =
                CaseworkOf(assumesNothingDone ? school.Casework ?? [] : school.Casework, knownOn),
            AssumesNothingDone = assumesNothingDone && school.Casework is null,
            Answers = school.Answers, KnownOn = knownOn, LayPupils = file =>
                [.. school.Pupils.Select(p => FileOf(p, time, knownOn, file, assumesNothingDone, isKept: true))],
        };
    }

    /// <summary>The number of an action, by the order of their ids, and as which it counts too. Books with the same actions number them
    /// alike.</summary>
    public NumberedAction NumberOf(string action) =>
        (numbers ??= Numbers()).TryGetValue(action, out var found) ? found : NumberedAction.Unknown;

    private Dictionary<string, NumberedAction> Numbers()
    {
        var found = new Dictionary<string, NumberedAction>(StringComparer.Ordinal);
        foreach (var id in Actions.Keys.Order(StringComparer.Ordinal))
        {
            found.Add(id, new NumberedAction(found.Count, Actions[id].Is));
        }

        return found;
    }
}
