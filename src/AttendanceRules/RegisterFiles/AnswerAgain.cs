using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

internal readonly struct AnswerAgain : IReadAgain<Answer>
{
    public Answer Read(ref BlockReader reader, Answer? before)
    {
        var (question, value, date) = (reader.Needed(), reader.Needed(), reader.Day());
        var (parent, known) = (reader.Text(), reader.Day());
        if (before is null)
        {
            return new Answer(question, value, date, parent, known);
        }

        before.Take(question, value, date, parent, known);
        return before;
    }
}
