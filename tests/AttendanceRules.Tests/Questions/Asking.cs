using AttendanceRules.Calendar;
using AttendanceRules.Questions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Questions;

/// <summary>Made-up packs of questions, actions <c>act</c>, <c>act-two</c> and <c>act-three</c> of the school, and rules.</summary>
internal static class Asking
{
    public static DateOnly Day { get; } = new(2026, 9, 30);

    public static RuleBook Book(string questions, string rules, string more = "") => Made.Book($$"""
        "questions": { {{questions}} },
        "actions": { "act": { "title": "Act", "by": "school" }, "act-two": { "title": "Act twice", "by": "school" },
          "act-three": { "title": "Act thrice", "by": "school" } },
        "rules": { {{rules}} } {{more}}
        """);

    /// <summary>A question of yes and no that the school answers; with more members where they are given.</summary>
    public static string YesNo(string name, string more = "") =>
        $$""" "{{name}}": { "ask": "Is {{name}} so?", "of": "school", "type": "yes/no" {{more}} } """;

    public static string Rule(string id, string when, string action, string more = "") =>
        $$""" "{{id}}": { "when": "{{when}}", "do": [ "{{action}}" ] {{more}} } """;

    public static PupilQuestions Of(RuleBook book, PupilRecordBuilder? pupil = null, params Answer[] ofSchool) =>
        PupilQuestions.Of(book, School(ofSchool, (pupil ?? Made.Pupil(Day)).Create()), "P1", Day);

    public static SchoolRecord School(IEnumerable<Answer> answers, params PupilRecord[] pupils) =>
        new("S1", Made.Autumn, pupils, [], answers);

    /// <summary>Each answer, what it calls for newly, and after a stroke what falls away.</summary>
    public static IEnumerable<string> Effects(QuestionEffects question) => question.Answers.Select(a =>
        $"{a.Answers}: {string.Join(' ', a.Changes.Select(c => c.After!.Action))} / {string.Join(' ', a.FallsAway.Select(u => u.Action))}");
}
