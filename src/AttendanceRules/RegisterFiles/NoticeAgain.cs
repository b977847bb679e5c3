using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct NoticeAgain : IReadAgain<RecordNotice>
{
    public RecordNotice Read(ref BlockReader reader, RecordNotice? before)
    {
        var (code, text) = (reader.Needed(), reader.Needed());
        return before is not null && before.Code == code && before.Text == text ? before : new RecordNotice(code, text);
    }
}
