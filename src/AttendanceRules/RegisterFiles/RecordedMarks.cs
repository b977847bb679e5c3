using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>Takes marks into a record.</summary>
/// <param name="builder">The record.</param>
/// <param name="calendar">The calendar, whose plain marks pupils share.</param>
internal readonly struct RecordedMarks(PupilRecordBuilder builder, FileCalendar calendar) : IMarkSink
{
    public void Expect(int count) => builder.Written.EnsureCapacity(builder.Written.Count + count);

    public void Add(int slot, int number, string code) => builder.Mark(calendar.MarkOf(slot, number, code));

    public void Add(in SingleMark mark) =>
        builder.Mark(new Mark(mark.Date, mark.Half, mark.Code, mark.MinutesLate, mark.Known) { Subject = mark.Subject });
}
