using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using Asked = AttendanceRules.Tests.Facts.Asked;

namespace AttendanceRules.Tests.Evaluation.Plans;

/// <summary>Conditions on answers in a plan: whether somebody is asked at all is found first, and once.</summary>
public sealed class QuestionPlanTests
{
    // What each is where nobody is asked, and where it is open whether somebody is: T true, F false, U undecided.
    private static readonly (string When, char Unasked, char Open)[] Conditions =
    [
        ("plain", 'F', 'U'), ("not plain", 'F', 'U'), ("takenNo", 'F', 'U'), ("not takenNo", 'T', 'U'), ("takenYes", 'T', 'U'),
        ("not takenYes", 'F', 'U'), ("word == 'a'", 'F', 'U'), ("word != 'a'", 'F', 'U'), ("word in ('a', 'b')", 'F', 'U'),
        ("'a' == word", 'F', 'U'), ("takenWord == 'a'", 'T', 'U'), ("ended", 'F', 'F'), ("not ended", 'F', 'F'), ("endedNo", 'F', 'F'),
        ("not endedNo", 'T', 'T'), ("begun", 'F', 'U'), ("notYet", 'F', 'F'), ("always", 'U', 'U'), ("many >= 1", 'F', 'U'),
        ("plain and word == 'a'", 'F', 'U'), ("not plain or not takenNo", 'T', 'U'), ("notYetWord == 'a'", 'F', 'F'),
    ];

    private static readonly RuleBook Whole = Made.Book($$"""
        "actions": { "act": { "title": "Act", "by": "school" } },
        "questions": {
          "plain": { "ask": "A?", "of": "school", "type": "yes/no", "when": "missed >= 2" },
          "takenNo": { "ask": "B?", "of": "school", "type": "yes/no", "when": "missed >= 2", "assume": false },
          "takenYes": { "ask": "C?", "of": "school", "type": "yes/no", "when": "missed >= 2", "assume": true },
          "word": { "ask": "D?", "of": "school", "type": [ "a", "b", "c" ], "when": "missed >= 2" },
          "takenWord": { "ask": "E?", "of": "school", "type": [ "a", "b", "c" ], "when": "missed >= 2", "assume": "a" },
          "ended": { "ask": "F?", "of": "school", "type": "yes/no", "from": "2020-09-01", "to": "2026-09-08" },
          "endedNo": { "ask": "G?", "of": "school", "type": "yes/no", "from": "2020-09-01", "to": "2026-09-08", "assume": false },
          "begun": { "ask": "H?", "of": "school", "type": "yes/no", "from": "2026-09-09", "when": "missed >= 2" },
          "notYet": { "ask": "I?", "of": "school", "type": "yes/no", "from": "2026-09-10" },
          "notYetWord": { "ask": "J?", "of": "school", "type": [ "a", "b" ], "from": "2026-09-10" },
          "always": { "ask": "K?", "of": "school", "type": "yes/no" },
          "many": { "ask": "L?", "of": "school", "type": "number", "when": "missed >= 2" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $$""" "r{{i}}": { "when": "{{c.When}}", "do": [ "act" ] } """))}} }
        """);

    private static readonly DateOnly On = Asked.Day("09-09");

    // In the order of the conditions.
    private static readonly List<RuleDeclaration> Rules =
        [.. Conditions.Select((_, i) => Whole.Book.Rules.Single(r => r.Id == FormattableString.Invariant($"r{i}")))];

    [Fact]
    public void Nothing_is_so_of_an_answer_that_nobody_is_asked_for_but_what_is_taken_for_it()
    {
        Holds(c => c.Unasked, Asked.Pupil("09-09", "09-08 O /"));
        Holds(c => c.Open, Asked.Pupil("09-09", "09-08 O ?"));
    }

    [Theory]
    [InlineData("yes", "a", "TFTFTFTFTTT")]
    [InlineData("no", "b", "FTFTFTFTTFF")]
    [InlineData("no", "c", "FTFTFTFTFFF")]
    public void Where_somebody_is_asked_the_answer_counts(string answer, string word, string truths)
    {
        var pupil = Asked.Pupil("09-09", "09-08 O O");
        foreach (var question in new[] { "plain", "takenNo", "takenYes" })
        {
            pupil.Answered(question, answer, On);
        }

        var found = Find(pupil.Answered("word", word, On).Answered("takenWord", word, On));
        Assert.Equal(truths, new string([.. found.Take(truths.Length).Select(Letter)]));
    }

    // On the last day of the one and the first of the other they are asked.
    [Fact]
    public void A_plan_ends_where_a_question_begins_or_ends_to_be_asked()
    {
        var (before, plan) = (BookPlans.Of(Whole.Book).Make(On.AddDays(-1)), BookPlans.Of(Whole.Book).Make(On));
        Assert.Equal((On.AddDays(-1), On, On), (before.To, plan.From, plan.To));
        Assert.Equal(['U', 'F', 'F'], new[] { "ended", "begun", "notYet" }.Select(w => Letter(Find(Asked.Pupil("09-09"), before, w))));
        var after = BookPlans.Of(Whole.Book).Make(On.AddDays(1));
        Assert.Equal(['F', 'U', 'U'], new[] { "ended", "notYet", "notYetWord == 'a'" }
            .Select(w => Letter(Find(Asked.Pupil("09-10"), after, w))));
    }

    [Fact]
    public void An_answer_is_not_looked_for_where_nobody_is_asked()
    {
        var plan = BookPlans.Of(Whole.Book).Make(On);
        var row = new PlanRow();
        row.Begin(plan);
        foreach (var rule in Rules.Take(3))
        {
            row.Of(plan.PlaceOf(rule), Asked.Where(Whole, Asked.Pupil("09-09", "09-08 O /"), "09-09"));
        }

        Assert.DoesNotContain(Enumerable.Range(0, plan.Places.Length),
            p => plan.Places[p].Kind == PlanKind.Asked && row.IsKnownAt(p));
    }

    private static void Holds(Func<(string When, char Unasked, char Open), char> expected, PupilRecordBuilder pupil) =>
        Assert.Equal(Conditions.Select(c => (c.When, expected(c))), Conditions.Zip(Find(pupil), (c, t) => (c.When, Letter(t))));

    // What the plan finds, which is what each condition is by itself.
    private static List<Truth> Find(PupilRecordBuilder pupil)
    {
        var context = Asked.Where(Whole, pupil, "09-09");
        var plan = BookPlans.Of(Whole.Book).Make(On);
        var row = new PlanRow();
        row.Begin(plan);
        var found = Rules.ConvertAll(r => row.Of(plan.PlaceOf(r), context));
        Assert.Equal(Rules.Select(r => r.When.Evaluate(context)), found);
        return found;
    }

    private static Truth Find(PupilRecordBuilder pupil, ConditionPlan plan, string when)
    {
        var context = new EvaluationContext(Asked.Where(Whole, pupil, "09-09").File, plan.From);
        var row = new PlanRow();
        row.Begin(plan);
        var rule = Rules[Array.FindIndex(Conditions, c => c.When == when)];
        Assert.Equal(rule.When.Evaluate(context), row.Of(plan.PlaceOf(rule), context));
        return row.Of(plan.PlaceOf(rule), context);
    }

    private static char Letter(Truth truth) => truth == Truth.True ? 'T' : truth == Truth.False ? 'F' : 'U';
}
