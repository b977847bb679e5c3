using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct AnswerAgain : IReadAgain<Answer>
{
    public Answer Read(ref BlockReader reader, Answer? before)
    {
        var (question, value, date) = (reader.Needed(), reader.Needed(), reader.Day());
        var (parent, known) = (reader.Text(), reader.Day());
        return before is not null && before.Question == question && before.Value == value && before.Date == date
            && before.Parent == parent && before.Known == known ? before : new Answer(question, value, date, parent, known);
    }
}
