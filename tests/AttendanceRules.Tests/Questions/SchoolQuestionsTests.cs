using System.Text.Json;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using static AttendanceRules.Tests.Questions.Asking;

namespace AttendanceRules.Tests.Questions;

/// <summary>The questions of a whole school, each once; counted by hand.</summary>
public sealed class SchoolQuestionsTests
{
    private static readonly RuleBook Book = Asking.Book(
        YesNo("a") + "," + YesNo("policy", """, "per": "school" """) + "," + YesNo("willing", """, "per": "parent" """),
        Rule("r", "a", "act") + "," + Rule("s", "school.policy and a", "act-two") + ","
            + Rule("t", "policy", "act-three", """, "of": "school" """));

    private static readonly SchoolRecord School = Asking.School([],
        Pupil("P1").Create(), Pupil("P2").Answered("a", "yes", Day).Create(), Pupil("P3").Answered("a", "no", Day).Create());

    private static readonly SchoolQuestions Found = SchoolQuestions.Of(Book, School, Day);

    // P1 waits with both lines, P2 with the second, P3 with none; the school itself with one.
    [Fact]
    public void Each_question_comes_once_with_the_pupils_it_waits_for()
    {
        Assert.Equal(
            ["policy per school: P1 P2, waiting 3, decides 3, always 2", "a per pupil: P1, waiting 2, decides 2, always 1"],
            Found.Questions.Select(q => $"{q.Question} per {q.Per.ToWord()}: {string.Join(' ', q.Pupils)}, waiting {q.Waiting}, "
                + $"decides {q.Decides}, always {q.AlwaysDecides}"));
    }

    [Fact]
    public void What_its_answers_bring_is_counted_over_all_whom_it_waits_for()
    {
        Assert.Equal(
            ["yes: act-three 1 act-two 1 / ", "no:  / act-three 1 act-two 2"], Found.Questions[0].Answers.Select(Counts));
        Assert.Equal(["yes: act 1 / ", "no:  / act 1 act-two 1"], Found.Questions[1].Answers.Select(Counts));
    }

    // No pupil asks it: the school has a line for two pupils for which it is so.
    [Fact]
    public void What_a_line_of_the_school_asks_about_pupils_is_listed_without_answers()
    {
        var book = Asking.Book(YesNo("a"), Rule("r", "many >= 2", "act", """, "of": "school" """),
            """, "facts": { "so": { "title": "So", "is": "a" }, "many": { "title": "Many", "count": "pupils", "of": "so" } }""");
        var question = Assert.Single(SchoolQuestions.Of(book, School, Day).Questions);
        Assert.Equal(("a", 0, 1, 0), (question.Question, question.Pupils.Count, question.Waiting, question.Answers.Count));
    }

    [Fact]
    public void Every_format_has_each_question()
    {
        Assert.Equal(
            """
            School S1, 30 Sep 2026. 2 open questions. Each answer is counted for each pupil by itself.

            Is policy so? (school: policy)
              2 pupils and 3 lines wait for it: P1 P2.
              Decides up to 3 lines; whatever is answered: 2.
              yes: calls for: Act thrice (1); Act twice (1).
              no: falls away: Act thrice (1); Act twice (2).

            Is a so? (school: a)
              1 pupil and 2 lines wait for it: P1.
              Decides up to 2 lines; whatever is answered: 1.
              yes: calls for: Act (1).
              no: falls away: Act (1); Act twice (1).

            """.ReplaceLineEndings("\n"),
            Found.ToText());
        Assert.StartsWith("# Questions\n\nSchool S1", Found.ToMarkdown(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Found.ToJson());
        Assert.Equal(2, json.RootElement.GetProperty("questions")[0].GetProperty("answers")[1].GetProperty("fallsAway")
            .GetProperty("act-two").GetInt32());
    }

    private static string Counts(AnswerCounts counts) => $"{counts.Answers}: {Numbers(counts.Actions)} / {Numbers(counts.FallsAway)}";

    private static string Numbers(IReadOnlyDictionary<string, int> counts) => string.Join(' ', counts.Select(c => $"{c.Key} {c.Value}"));

    private static PupilRecordBuilder Pupil(string id) => PupilRecord.Build(id, Made.Autumn).MarkDays(new(2026, 9, 2), Day, "/", "\\");
}
