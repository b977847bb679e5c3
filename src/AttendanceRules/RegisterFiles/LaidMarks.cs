using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>
/// Lays marks out as they are read: plain ones 64 at once, those of one code together, where the sessions of their slots follow each other.
/// </summary>
/// <param name="layout">Where they go.</param>
/// <param name="calendar">The calendar.</param>
/// <param name="sessions">The session of each of its slots.</param>
internal readonly struct LaidMarks(RegisterLayout layout, FileCalendar calendar, SlotSessions sessions) : IMarkSink
{
    public void Add(int first, ReadOnlySpan<byte> marks, IReadOnlyList<string> codes)
    {
        for (var i = 0; i < marks.Length;)
        {
            var together = layout.CountNew(sessions[first + i], Math.Min(sessions.EndFrom(first + i) - first, marks.Length) - i);
            if (together > 0)
            {
                AddTogether(sessions[first + i], marks.Slice(i, together), codes);
                i += together;
                continue;
            }

            if (marks[i] > 0)
            {
                layout.LayPlain(sessions[first + i], calendar.DayOf(first + i), MarkBlock.CodeOf(codes, marks[i]));
            }

            i++;
        }
    }

    public void Add(in SingleMark mark) =>
        layout.Lay(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known ?? mark.Date, mark.Subject);

    private void AddTogether(int first, ReadOnlySpan<byte> marks, IReadOnlyList<string> codes)
    {
        Span<byte> some = stackalloc byte[SessionBits.WordBits];
        for (; !marks.IsEmpty; first += SessionBits.WordBits)
        {
            var count = Math.Min(SessionBits.WordBits, marks.Length);
            marks[..count].CopyTo(some);
            some[count..].Clear();
            for (var left = ~Equal(some, 0); left != 0;)
            {
                var number = some[BitOperations.TrailingZeroCount(left)];
                var same = Equal(some, number);
                layout.LayPlain(first, same, MarkBlock.CodeOf(codes, number));
                left &= ~same;
            }

            marks = marks[count..];
        }
    }

    // Which of 64 bytes are this one, as bits.
    private static ulong Equal(ReadOnlySpan<byte> bytes, byte one)
    {
        var words = MemoryMarshal.Cast<byte, Vector256<byte>>(bytes);
        var same = Vector256.Create(one);
        return Vector256.Equals(words[0], same).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(words[1], same).ExtractMostSignificantBits() << Vector256<byte>.Count;
    }
}
