using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>
/// A self-evaluation as a plan, and beside the one before. Red and amber of <c>ethos</c> call for different actions, in ten and twenty
/// school days; red and amber of <c>policy</c> for one, in five. Answers are given on Tuesday 8 September 2026.
/// </summary>
public sealed class ReviewPlanTests
{
    private const string Pack = """
        "questions": {
          "ethos": { "ask": "How good is the ethos?", "of": "school", "type": [ "red", "amber", "green" ], "per": "school",
            "holds": "12 months", "evidence": [ "Assemblies" ] },
          "policy": { "ask": "How good is the policy?", "of": "governance", "type": [ "red", "amber", "green" ], "per": "school",
            "evidence": [ "The policy", "Minutes" ] },
          "routines": { "ask": "How are routines taught?", "of": "governance", "type": "text", "per": "school",
            "prompt": "Name three. Write none if nobody can." } },
        "actions": {
          "found": { "title": "Found it", "by": "school", "role": "head", "success": [ "It is there", "It is used" ] },
          "mend": { "title": "Mend it", "by": "school", "role": "tutors" },
          "write": { "title": "Write it", "by": "governance" },
          "praise": { "title": "Praise it", "by": "school" } },
        "rules": {
          "r.red": { "of": "school", "when": "ethos == 'red'", "due": "10 school days", "do": [ "found" ] },
          "r.amber": { "of": "school", "when": "ethos == 'amber'", "due": "20 school days", "do": [ "mend" ] },
          "r.green": { "of": "school", "when": "ethos == 'green'", "do": [ "praise" ] },
          "r.policy": { "of": "school", "when": "policy in ('red', 'amber')", "due": "5 school days", "do": [ "write" ] },
          "r.routines": { "of": "school", "when": "routines == 'none'", "do": [ "write" ] } },
        "reviews": { "self": { "title": "Self-evaluation", "ratings": [ "red", "amber", "green" ],
          "sections": [ { "id": "one", "title": "One", "questions": [ "ethos", "policy", "routines" ] },
            { "id": "two", "title": "Two", "questions": [ "ethos" ] } ] } },
        "reports": { "plan": { "title": "Plan", "sections": [ { "title": "Plan", "show": [ "plan", "changes", "self" ] } ] } }
        """;

    private static readonly RuleBook Book = Made.Book(Pack);

    // Ten school days after 8 September are over on the 22nd, twenty on 6 October, five on the 15th.
    [Theory]
    [InlineData("ethos red", "red ethos found head 2026-09-22 It is there+It is used")]
    [InlineData("ethos amber", "amber ethos mend tutors 2026-10-06 Assemblies")]
    [InlineData("policy amber", "amber policy write governance 2026-09-15 The policy+Minutes")]
    [InlineData("ethos green", "")]
    [InlineData("", "")]
    [InlineData("ethos amber, policy red", "red policy write governance 2026-09-15 The policy+Minutes; "
        + "amber ethos mend tutors 2026-10-06 Assemblies")]
    [InlineData("ethos red, policy amber", "red ethos found head 2026-09-22 It is there+It is used; "
        + "amber policy write governance 2026-09-15 The policy+Minutes")]
    [InlineData("ethos red, policy red", "red policy write governance 2026-09-15 The policy+Minutes; "
        + "red ethos found head 2026-09-22 It is there+It is used")]
    [InlineData("routines none", "- routines write governance - ")]
    [InlineData("routines none, policy amber", "amber policy+routines write governance 2026-09-15 The policy+Minutes")]
    [InlineData("routines In lessons", "")]
    public void Red_comes_before_amber_each_with_owner_date_and_measure(string answers, string plan) =>
        Assert.Equal(plan, string.Join("; ", Review("2026-09-08", Answers(answers)).Plan.Select(s => $"{s.Rating ?? "-"} "
            + $"{string.Join('+', s.Questions)} {s.Action.Action} {s.Owner} {(s.Action.Due is { } due ? IsoDate.Text(due) : "-")} "
            + string.Join('+', s.Success))));

    [Theory]
    [InlineData("2026-09-07", null)]
    [InlineData("2026-09-08", "due")]
    [InlineData("2026-09-22", "due")]
    [InlineData("2026-09-23", "overdue")]
    public void A_line_is_due_to_its_last_day_and_overdue_after_it(string on, string? status) =>
        Assert.Equal(status, Review(on, Answers("ethos red")).Plan.SingleOrDefault()?.Action.Status.ToWord());

    [Fact]
    public void What_is_done_leaves_the_plan_and_its_answer_is_to_be_given_again()
    {
        var advice = Advise("2026-09-10", Answers("ethos red"), new CaseworkRow(new(2026, 9, 9), "found"));
        Assert.Empty(advice.Reviews.Single().Plan);
        var report = Book.Report("plan", advice);
        Assert.Contains("- red: How good is the ethos?", report, StringComparison.Ordinal);
        Assert.Contains("Not answered: 1 of 2 questions.", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-09 red", "2026-09-08 amber", "better", "red")]
    [InlineData("2025-09-09 green", "2026-09-08 amber", "worse", "green")]
    [InlineData("2025-09-09 amber", "2026-09-08 amber", "same", "amber")]
    [InlineData(null, "2026-09-08 amber", "new", null)]
    [InlineData(null, null, "unanswered", null)]
    [InlineData("2025-09-09 red", null, "unanswered", "red")]
    [InlineData("2026-09-07 red", "2026-09-08 unknown", "unanswered", "red")]
    [InlineData("2026-09-08 red", "2026-09-08 amber", "new", null)]
    [InlineData("2026-09-08 amber", "2026-09-11 red", "new", null)]
    [InlineData(" red", "2026-09-08 green", "better", "red")]
    public void An_answer_is_compared_with_the_one_of_an_earlier_day(string? before, string? now, string change, string? earlier)
    {
        var given = new[] { before, now }.OfType<string>().Select((a, i) => a.Split(' ') is [var date, var rating]
            ? new Answer("ethos", rating, date.Length > 0 ? Day(date) : null, null, date.Length > 0 ? Day(date).AddDays(i) : null) : null!);
        var answer = Review("2026-09-10", [.. given]).Sections[0].Answers[0];
        Assert.Equal((change, earlier), (answer.Change.ToWord(), answer.Earlier));
        Assert.Equal(answer.Earlier is null || before![0] == ' ' ? null : Day(before!.Split(' ')[0]), answer.EarlierOn);
    }

    // The day before an answer lapses it counts, and on the day after it is the last one given.
    [Theory]
    [InlineData("2026-09-09", "red", "new", null)]
    [InlineData("2026-09-10", "unknown", "unanswered", "red")]
    public void An_answer_that_has_lapsed_is_the_earlier_one(string on, string rating, string change, string? earlier)
    {
        var answer = Review(on, [new Answer("ethos", "red", new(2025, 9, 9))]).Sections[0].Answers[0];
        Assert.Equal((rating, change, earlier), (answer.Rating, answer.Change.ToWord(), answer.Earlier));
    }

    [Fact]
    public void A_question_of_two_sections_is_one_line_of_the_report_on_changes()
    {
        var advice = Advise("2026-09-10", [new Answer("ethos", "red", new(2025, 10, 9)), .. Answers("ethos amber")]);
        var report = Book.Report("plan", advice);
        Assert.Contains("| How good is the ethos? | red (2025-10-09) | amber (2026-09-08) | better |", report, StringComparison.Ordinal);
        Assert.Contains("Worse: 0. Better: 1. Same: 0. New: 0. Unanswered: 1.", report, StringComparison.Ordinal);
        Assert.Contains("No earlier self-evaluation is on record.", Book.Report("plan", Advise("2026-09-10", Answers("ethos amber"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_words_is_shown_and_rates_nothing()
    {
        var advice = Advise("2026-09-10", Answers("ethos green, policy green, routines In lessons"));
        var section = advice.Reviews.Single().Sections[0];
        Assert.Equal("green", section.Rating);
        Assert.Equal(("routines", "In lessons", new DateOnly(2026, 9, 8)),
            section.Open.Select(o => (o.Question, o.Text, o.AnsweredOn!.Value)).Single());
        Assert.Contains("| How are routines taught? | governance | In lessons |", Book.Report("plan", advice), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_answer_in_words_its_prompt_is_said_and_nothing_is_called_for()
    {
        var advice = Advise("2026-09-10", Answers("ethos green, policy green"));
        var open = advice.Reviews.Single().Sections[0].Open.Single();
        Assert.Equal((null, null, "Name three. Write none if nobody can."), (open.Text, open.AnsweredOn, open.Prompt));
        Assert.Equal("Name three. Write none if nobody can.", Assert.Single(advice.Questions, q => q.Question == "routines").Prompt);
        Assert.Contains("| How are routines taught? Name three. Write none if nobody can. | governance | unknown |",
            Book.Report("plan", advice), StringComparison.Ordinal);
    }

    private static ReviewProfile Review(string on, IEnumerable<Answer> answers) => Advise(on, answers).Reviews.Single();

    private static SchoolAdvice Advise(string on, IEnumerable<Answer> answers, params CaseworkRow[] done) =>
        Book.Advise(new SchoolRecord("made-up", Made.Autumn, [], done, answers), Day(on));

    private static IEnumerable<Answer> Answers(string answers) => answers.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Split(' ', 2)).Select(a => new Answer(a[0], a[1], new(2026, 9, 8)));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
