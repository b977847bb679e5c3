using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>Everything recorded about one pupil, as one block.</summary>
internal static class PupilBlock
{
    public static void Write(BlockWriter writer, PupilRecord pupil, long number, FileCalendar calendar)
    {
        writer.Number((ulong)number);
        writer.Text(pupil.Id);
        writer.Day(pupil.DateOfBirth);
        writer.Number(pupil.YearGroup is { } year ? year - YearGroups.Least + 1 : 0);
        writer.Day(pupil.YearGroupOn);
        writer.Day(pupil.Admitted);
        writer.Day(pupil.Left);
        MarkBlock.Write(writer, pupil.Marks, calendar);
        CaseworkBlock.Write(writer, pupil.Casework, pupil.Answers);
        writer.List(pupil.Parents ?? [], (w, parent) =>
        {
            w.Text(parent.Id);
            w.Flag(parent.ResidesWith);
            w.Flag(parent.IsResponsible);
        });
        writer.List(pupil.SuppliedCharacteristics, (w, name) => w.Name(name));
        writer.List(pupil.Characteristics, (w, item) =>
        {
            w.Name(item.Name);
            w.Name(item.Value);
            w.Day(item.From);
            w.Day(item.To);
            w.Day(item.Known);
        });
        writer.List(pupil.Notices, (w, notice) =>
        {
            w.Name(notice.Code);
            w.Name(notice.Text);
        });
    }

    public static PupilRecord Read(ref BlockReader reader, long number, FileCalendar calendar, IReadOnlyList<string> codes)
    {
        if (reader.Number() != (ulong)number)
        {
            throw RegisterFileException.Damaged("the place of a pupil points to another one");
        }

        var builder = PupilRecord.Build(reader.Id(), calendar.Calendar);
        Identity(ref reader, builder);
        MarkBlock.Read(ref reader, new RecordedMarks(builder, calendar), calendar, codes);
        Add(builder, CaseworkBlock.ReadRows(ref reader), CaseworkBlock.ReadAnswers(ref reader));
        foreach (var parent in reader.List((ref BlockReader r) => new Parent(r.Needed(), r.Flag(), r.Flag())))
        {
            builder.Parent(parent);
        }

        builder.Supplied(reader.List((ref BlockReader r) => r.Needed()));
        foreach (var item in reader.List((ref BlockReader r) => new Characteristic(r.Needed(), r.Needed(), r.Day(), r.Day(), r.Day())))
        {
            builder.Has(item);
        }

        foreach (var notice in reader.List((ref BlockReader r) => new RecordNotice(r.Needed(), r.Needed())))
        {
            builder.Notice(notice);
        }

        reader.End();
        return builder.Create();
    }

    /// <summary>Reads a pupil into the room of the one before.</summary>
    public static void Read(ref BlockReader reader, long number, FileCalendar calendar, IReadOnlyList<string> codes, PupilRoom room)
    {
        if (reader.Number() != (ulong)number)
        {
            throw RegisterFileException.Damaged("the place of a pupil points to another one");
        }

        var builder = room.Builder;
        builder.BeginAgain();
        reader.PassId();
        Identity(ref reader, builder);
        var marks = room.BeginMarks();
        MarkBlock.Read(ref reader, new LaidMarks(marks, calendar, calendar.SessionsOf(room.File.Time)), calendar, codes);
        marks.End();
        var rows = CaseworkBlock.ReadRows(ref reader, CaseRows.Lend());
        reader.ListAgain(builder.Answers, new AnswerAgain(), room.SpareAnswers);
        reader.ListAgain(builder.ParentsAgain(), new ParentAgain(), room.SpareParents);
        reader.ListAgain(room.Supplied, new NameAgain());
        reader.ListAgain(builder.Characteristics, new CharacteristicAgain(), room.SpareCharacteristics);
        reader.ListAgain(builder.Notices, new NoticeAgain());
        reader.End();
        room.End(rows);
    }

    private static void Identity(ref BlockReader reader, PupilRecordBuilder builder)
    {
        if (reader.Day() is { } born)
        {
            builder.Born(born);
        }

        var (year, on) = (reader.Number(YearGroups.Most - YearGroups.Least + 1), reader.Day());
        if (year > 0 != on is not null)
        {
            throw RegisterFileException.Damaged("a year group has no day, or a day no year group");
        }

        if (on is { } day)
        {
            builder.InYear(year - 1 + YearGroups.Least, day);
        }

        var (admitted, left) = (reader.Day(), reader.Day());
        if (left < admitted)
        {
            throw RegisterFileException.Damaged("a pupil's last day on roll is before the first");
        }

        builder.OnRoll(admitted, left);
    }

    private static void Add(PupilRecordBuilder builder, List<CaseworkRow>? casework, List<Answer> answers)
    {
        if (casework is null)
        {
            builder.WithoutCasework();
        }

        casework?.ForEach(row => builder.Did(row));
        answers.ForEach(answer => builder.Answered(answer));
    }
}
