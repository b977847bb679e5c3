using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>
/// Marks of one pupil in their order, in stretches of two kinds: a byte a slot of the calendar for plain marks that follow each other, and
/// marks with their own day for those that say more, come out of order, or are on other days.
/// </summary>
internal static class MarkBlock
{
    // A wider gap costs less as a new stretch.
    private const int WidestGap = 24;
    private const int KindBits = 1;
    private const int HasMinutes = 1 << 4;
    private const int HasKnown = 1 << 5;
    private const int HasSubject = 1 << 6;

    public static void Write(BlockWriter writer, IReadOnlyList<Mark> marks, FileCalendar calendar)
    {
        for (var at = 0; at < marks.Count;)
        {
            var end = at;
            if (SlotOf(marks[at], calendar, writer.Names) < 0)
            {
                for (; end < marks.Count && SlotOf(marks[end], calendar, writer.Names) < 0; end++)
                {
                }

                Kind(writer, end - at, isPlain: false);
                for (; at < end; at++)
                {
                    Single(writer, marks[at]);
                }

                continue;
            }

            var (first, last) = (SlotOf(marks[at], calendar, writer.Names), -1);
            for (; end < marks.Count && SlotOf(marks[end], calendar, writer.Names) is >= 0 and var slot
                && (last < 0 || (slot > last && slot - last <= WidestGap)); end++)
            {
                last = slot;
            }

            Kind(writer, last - first + 1, isPlain: true);
            writer.Number(first);
            for (var slot = first; slot <= last; slot++)
            {
                var isMarked = calendar.SlotOf(marks[at].Date, marks[at].Half) == slot;
                writer.Byte(isMarked ? writer.Names.CodeOf(marks[at].Code) : (byte)0);
                at += isMarked ? 1 : 0;
            }
        }

        // A stretch of nothing ends the marks.
        writer.Number(0);
    }

    /// <summary>Reads marks, in their order.</summary>
    /// <param name="reader">Where they begin.</param>
    /// <param name="sink">What takes them.</param>
    /// <param name="calendar">The calendar of the pupil's school.</param>
    /// <param name="codes">The codes of the file.</param>
    public static void Read<TSink>(ref BlockReader reader, TSink sink, FileCalendar calendar, IReadOnlyList<string> codes)
        where TSink : struct, IMarkSink
    {
        while (reader.Number() is > 0 and var kind)
        {
            var count = kind >> KindBits;
            if (count == 0 || count > (ulong)reader.Left)
            {
                throw RegisterFileException.Damaged("a stretch of marks has an impossible length");
            }

            if ((kind & 1) == 0)
            {
                for (var i = 0UL; i < count; i++)
                {
                    sink.Add(Single(ref reader));
                }

                continue;
            }

            var first = reader.Number(calendar.SlotCount);
            var marks = reader.Bytes((int)count);
            if (marks.Length > calendar.SlotCount - first)
            {
                throw RegisterFileException.Damaged("marks reach beyond the calendar");
            }

            sink.Add(first, marks, codes);
        }
    }

    /// <summary>The code of a number, from 1.</summary>
    public static string CodeOf(IReadOnlyList<string> codes, byte number) => number <= codes.Count ? codes[number - 1]
        : throw RegisterFileException.Damaged("a mark has an unknown code number");

    private static void Kind(BlockWriter writer, int count, bool isPlain) =>
        writer.Number(((ulong)count << KindBits) + (isPlain ? 1UL : 0));

    // A mark that says more than its code, or a code beyond those that a byte can name, has no slot.
    private static int SlotOf(Mark mark, FileCalendar calendar, NameTable names) =>
        mark is { MinutesLate: null, Known: null, Subject: null } && names.CodeOf(mark.Code) > 0
            ? calendar.SlotOf(mark.Date, mark.Half) : -1;

    private static void Single(BlockWriter writer, Mark mark)
    {
        writer.Day(mark.Date);
        writer.Byte((byte)((int)mark.Half | (mark.MinutesLate is null ? 0 : HasMinutes) | (mark.Known is null ? 0 : HasKnown)
            | (mark.Subject is null ? 0 : HasSubject)));
        writer.Name(mark.Code);
        if (mark.MinutesLate is { } minutes)
        {
            writer.Signed(minutes);
        }

        if (mark.Known is { } known)
        {
            writer.Day(known);
        }

        if (mark.Subject is { } subject)
        {
            writer.Name(subject);
        }
    }

    private static SingleMark Single(ref BlockReader reader)
    {
        var date = reader.Date();
        var flags = reader.Byte();
        var half = flags & ~(HasMinutes | HasKnown | HasSubject);
        if (half >= SchoolWeek.MostSessions)
        {
            throw RegisterFileException.Damaged("a mark is of no session of its day");
        }

        return new SingleMark(date, (HalfDay)half, reader.Needed(), (flags & HasMinutes) > 0 ? reader.Signed() : null,
            (flags & HasKnown) > 0 ? reader.Date() : null, (flags & HasSubject) > 0 ? reader.Needed() : null);
    }
}
