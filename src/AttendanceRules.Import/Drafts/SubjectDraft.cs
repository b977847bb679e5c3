using AttendanceRules.Records;

namespace AttendanceRules.Import.Drafts;

/// <summary>What is gathered about a pupil or about the school itself.</summary>
internal class SubjectDraft
{
    public List<CaseworkDraft> Casework { get; } = [];

    public AgreedTexts<AnswerKey> Answers { get; } = new();

    public IEnumerable<CaseworkRow> SettledCasework { get; set; } = [];

    public IEnumerable<Answer> SortedAnswers() => Answers.All
        .Select(a => new Answer(a.Key.Question, a.Value, a.Key.Date, a.Key.Parent, a.Key.Known))
        .OrderBy(a => a.Question, StringComparer.Ordinal).ThenBy(a => a.Date).ThenBy(a => a.Known)
            .ThenBy(a => a.Parent, StringComparer.Ordinal);
}
