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
        var together = sessions.AreInOrder ? layout.CountNew(sessions[first], marks.Length) : 0;
        for (var i = 0; i < together; i += SessionBits.WordBits)
        {
            AddTogether(sessions[first + i], marks[i..Math.Min(i + SessionBits.WordBits, together)], codes);
        }

        for (var i = together; i < marks.Length; i++)
        {
            if (marks[i] > 0)
            {
                layout.LayPlain(sessions[first + i], calendar.DayOf(first + i), MarkBlock.CodeOf(codes, marks[i]));
            }
        }
    }

    public void Add(in SingleMark mark) =>
        layout.Lay(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known ?? mark.Date, mark.Subject);

    private void AddTogether(int first, ReadOnlySpan<byte> marks, IReadOnlyList<string> codes)
    {
        Span<byte> all = stackalloc byte[SessionBits.WordBits];
        marks.CopyTo(all);
        all[marks.Length..].Clear();
        for (var left = ~Equal(all, 0); left != 0;)
        {
            var number = all[BitOperations.TrailingZeroCount(left)];
            var same = Equal(all, number);
            layout.LayPlain(first, same, MarkBlock.CodeOf(codes, number));
            left &= ~same;
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
