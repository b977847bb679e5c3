using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>Takes marks into a record.</summary>
/// <param name="builder">The record.</param>
/// <param name="calendar">The calendar, whose plain marks pupils share.</param>
internal readonly struct RecordedMarks(PupilRecordBuilder builder, FileCalendar calendar) : IMarkSink
{
    public void Add(int first, ReadOnlySpan<byte> marks, IReadOnlyList<string> codes)
    {
        builder.Written.EnsureCapacity(builder.Written.Count + marks.Length);
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] > 0)
            {
                builder.Mark(calendar.MarkOf(first + i, marks[i] - 1, MarkBlock.CodeOf(codes, marks[i])));
            }
        }
    }

    public void Add(in SingleMark mark) =>
        builder.Mark(new Mark(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known) { Subject = mark.Subject });
}
