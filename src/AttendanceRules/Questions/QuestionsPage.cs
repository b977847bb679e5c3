using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Questions;

/// <summary>Questions with their answers as a document: a heading, then a part for each question.</summary>
internal sealed record QuestionsPage(IReadOnlyList<string> Heading, IReadOnlyList<(string Title, IReadOnlyList<string> Lines)> Parts)
{
    public static QuestionsPage Of(PupilQuestions questions) =>
        new([.. QuestionWords.Heading(questions)], [.. questions.Questions.Select(QuestionWords.Part)]);

    public static QuestionsPage Of(SchoolQuestions questions) =>
        new([.. QuestionWords.Heading(questions)], [.. questions.Questions.Select(QuestionWords.Part)]);

    public string ToText() => string.Concat(Heading
        .Concat(Parts.SelectMany(p => p.Lines.Select(l => "  " + l).Prepend(p.Title).Prepend("")))
        .Select(l => PlainText.Of(l) + "\n"));

    public string ToMarkdown() => string.Concat(Heading.Select(h => MarkdownText.Of(h) + "\n").Prepend("# Questions\n")
        .Concat(Parts.Select(p => $"## {MarkdownText.Of(p.Title)}\n\n" + string.Concat(p.Lines.Select(l => $"- {MarkdownText.Of(l)}\n"))))
        .Select((block, i) => i == 0 ? block : "\n" + block));
}
