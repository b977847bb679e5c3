using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Expressions;

/// <summary>
/// What a condition comes to, and which findings it gives: those that made the outcome, or keep it open; with what is missing, and what is
/// assumed. Nobody has answered <c>u</c> and <c>v</c>; <c>w</c> is taken as no, and <c>x</c> as yes.
/// </summary>
public sealed class FindingTests
{
    private static readonly DateOnly On = new(2026, 9, 29);

    // The condition; its truth; its findings, each with its truth and, where it is open, what is missing; what is assumed.
    private static readonly (string When, string Truth, string Findings, string Assumed)[] Cases =
    [
        ("yes", "True", "yes True", ""),
        ("no", "False", "no False", ""),
        ("u", "Undecided", "u Undecided [u]", ""),
        ("not yes", "False", "not yes False", ""),
        ("not no", "True", "not no True", ""),
        ("not u", "Undecided", "not u Undecided [u]", ""),

        // Every part of an outcome that needs all of them; one that settles it is found alone.
        ("yes and not no", "True", "yes True; not no True", ""),
        ("yes and no and u", "False", "no False", ""),
        ("no and not yes", "False", "no False; not yes False", ""),
        ("yes and u and v", "Undecided", "u Undecided [u]; v Undecided [v]", ""),
        ("yes or no or u", "True", "yes True", ""),
        ("no or not yes", "False", "no False; not yes False", ""),
        ("no or u or v", "Undecided", "u Undecided [u]; v Undecided [v]", ""),
        ("yes or not no", "True", "yes True; not no True", ""),
        ("(no or u) and (yes or v)", "Undecided", "u Undecided [u]", ""),

        // What is assumed is named where the outcome rests on it, and where another answer would settle it.
        ("w", "False", "w False", "w"),
        ("x", "True", "x True", "x"),
        ("not w", "True", "not w True", "w"),
        ("w or u", "Undecided", "u Undecided [u]", "w"),
        ("u and x", "Undecided", "u Undecided [u]", "x"),
        ("yes or w", "True", "yes True", ""),
        ("no and x", "False", "no False", ""),
        ("no or w", "False", "no False; w False", "w"),
        ("(u and x) or (v and x)", "Undecided", "u Undecided [u]; v Undecided [v]", "x"),

        // Of a named condition its parts; denied and certain it is one finding, and denied and open its open parts.
        ("both", "False", "no False", ""),
        ("not both", "True", "not both True", ""),
        ("open", "Undecided", "u Undecided [u]", ""),
        ("not open", "Undecided", "u Undecided [u]", ""),
        ("not taken", "True", "not taken True", "taken"),
        ("not opens", "True", "not opens True", ""),
        ("not mixed", "True", "not mixed True", "mixed"), // one of its parts is assumed

        // None is false, denied or not.
        ("unasked", "False", "unasked False", ""),
        ("not unasked", "False", "not unasked False", ""),
        ("never >= 1", "False", "never >= 1 False", ""),
        ("not (never >= 1)", "False", "never < 1 False", ""),

        // Numbers: what is missing of either side, each once.
        ("many >= 3", "True", "many >= 3 True", ""),
        ("many > 4", "False", "many > 4 False", ""),
        ("few >= 3", "Undecided", "few >= 3 Undecided [few]", ""),
        ("3 <= few", "Undecided", "3 <= few Undecided [few]", ""),
        ("few + many >= 3", "Undecided", "few + many >= 3 Undecided [few]", ""),
        ("few >= rest", "Undecided", "few >= rest Undecided [few rest]", ""),
        ("few + rest >= few", "Undecided", "few + rest >= few Undecided [few rest]", ""),
        ("many >= rest", "Undecided", "many >= rest Undecided [rest]", ""),
        ("rest >= many", "Undecided", "rest >= many Undecided [rest]", ""),
        ("supposed >= 3", "True", "supposed >= 3 True", "supposed"),
        ("supposed + many >= 9", "True", "supposed + many >= 9 True", "supposed"),

        ("never + many >= 1", "False", "never + many >= 1 False", ""),
        ("many + never >= 1", "False", "many + never >= 1 False", ""),

        // Of editions the one of the day; outside all of them nothing holds, denied or not.
        ("dated", "True", "many >= 3 True", ""),
        ("not dated", "False", "not dated False", ""),
        ("ended", "False", "", ""),
        ("not ended", "False", "not ended False", ""),
        ("sums >= 1", "Undecided", "sums >= 1 Undecided [few]", ""),

        // One of a list is one finding, as it is written.
        ("many in (3, 4)", "True", "many in (3, 4) True", ""),
        ("many in (3, 5)", "False", "many in (3, 5) False", ""),
        ("not (many in (3, 5))", "True", "not (many in (3, 5)) True", ""),
        ("few in (3, 4)", "Undecided", "few in (3, 4) Undecided [few]", ""),
        ("supposed in (3, 4)", "False", "supposed in (3, 4) False", "supposed"),
        ("not (few in (3, 4))", "Undecided", "not (few in (3, 4)) Undecided [few]", ""),

        // Where no school is at hand its answers are missing, but for those that are assumed.
        ("school.room", "Undecided", "school.room Undecided [school.room]", ""),
        ("not school.room", "Undecided", "school.room Undecided [school.room]", ""),
        ("school.hall", "True", "hall True", "hall"),
        ("not school.hall", "False", "not hall False", "hall"),
        ("school.places >= 0", "Undecided", "school.places >= 0 Undecided [school.places]", ""),
        ("school.staff >= 3", "True", "school.staff >= 3 True", "staff"),
        ("school.lessons >= 0", "True", "school.lessons >= 0 True", ""), // in a unit nothing is below zero
        ("school.lessons >= 1", "Undecided", "school.lessons >= 1 Undecided [school.lessons]", ""),

        // Of the parents A came, B did not.
        ("anyParent.came", "True", "anyParent.came True", ""),
        ("not anyParent.came", "False", "not anyParent.came False", ""),
        ("anyParent.wrote", "Undecided", "anyParent.wrote Undecided [wrote]", ""),
        ("not anyParent.wrote", "Undecided", "not anyParent.wrote Undecided [wrote]", ""),
        ("anyParent.visits >= 2", "False", "anyParent.visits >= 2 False", ""),
        ("not (anyParent.visits >= 2)", "True", "not (anyParent.visits >= 2) True", ""),
        ("anyParent.visits == 1", "True", "anyParent.visits == 1 True", ""),
        ("anyParent.trusted", "True", "anyParent.trusted True", "trusted"),
    ];

    private static readonly List<string> Conditions = [.. Cases.Select(c => c.When)];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": {
          {{string.Join(", ", new[] { "yes", "no", "u", "v" }.Select(q => Question(q, "yes/no")))}},
          {{Question("w", "yes/no", """, "assume": false""")}},
          {{Question("x", "yes/no", """, "assume": true""")}}, {{Question("unasked", "yes/no", """, "when": "no" """)}},
          {{string.Join(", ", new[] { "many", "few", "rest" }.Select(q => Question(q, "number")))}},
          {{Question("never", "number", """, "when": "no" """)}}, {{Question("supposed", "number", """, "assume": 5""")}},
          {{Question("room", "yes/no", """, "per": "school" """)}}, {{Question("places", "number", """, "per": "school" """)}},
          {{Question("staff", "number", """, "per": "school", "assume": 5""")}},
          {{Question("lessons", "sessions", """, "per": "school" """)}},
          {{Question("hall", "yes/no", """, "per": "school", "assume": true""")}},
          {{string.Join(", ", new[] { "came", "wrote" }.Select(q => Question(q, "yes/no", """, "per": "parent" """)))}},
          {{Question("visits", "number", """, "per": "parent" """)}},
          {{Question("trusted", "yes/no", """, "per": "parent", "assume": true""")}} },
        "facts": { "both": { "is": "yes and no" }, "open": { "is": "yes and u" }, "taken": { "is": "yes and w" },
          "opens": { "is": "no and u" }, "mixed": { "is": "no or w" }, "ended": { "to": "2026-09-20", "is": "yes" },
          "dated": [ { "to": "2026-09-20", "is": "no" }, { "from": "2026-09-21", "is": "many >= 3" } ],
          "sums": [ { "to": "2026-09-20", "number": "rest + 1" }, { "from": "2026-09-21", "number": "few + 1" } ] },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $$""" "r{{i}}": { "when": "{{c}}", "do": [ "act" ] } """))}} }
        """);

    public static TheoryData<string> Whens => [.. Conditions];

    [Theory]
    [MemberData(nameof(Whens))]
    public void A_condition_gives_the_findings_that_made_its_outcome(string when)
    {
        var (_, truth, findings, assumed) = Cases[Conditions.IndexOf(when)];
        var (condition, trace) = (Of(when), new Trace());
        Assert.Equal(truth, condition.Evaluate(Context(), trace).ToString());
        Assert.Equal(truth, condition.Evaluate(Context()).ToString());
        Assert.Equal(findings, string.Join("; ", trace.Findings.Select(f => $"{f.Text} {f.Truth}"
            + (f.Truth == Truth.Undecided ? $" [{string.Join(' ', f.Missing)}]" : ""))));
        Assert.Equal(assumed, string.Join(' ', trace.Assumed));

        // A comparison that is settled lacks nothing, whatever its sides lack.
        Assert.All(trace.Findings.Where(f => f.Truth != Truth.Undecided && f.Comparator != Comparator.None), f => Assert.Empty(f.Missing));
    }

    [Fact]
    public void A_finding_carries_what_was_compared()
    {
        var list = Findings("many in (3, 4)");
        Assert.Equal((Comparator.In, "3 4"), (list.Comparator, string.Join(' ', list.Limits)));
        Assert.Equal(("many", "4"), (list.Fact, list.Value.ToString()));
        Assert.Equal(Comparator.NotIn, Findings("not (many in (3, 5))").Comparator);
        var one = Findings("many >= rest");
        Assert.Equal((Comparator.AtLeast, "unknown", "4"), (one.Comparator, one.Limits.Single().ToString(), one.Value.ToString()));
        Assert.Equal("none", Findings("not unasked").Value.ToString());
        Assert.Equal(("hall", "yes"), (Findings("school.hall").Fact, Findings("school.hall").Value.ToString()));
        Assert.Equal(("room?", "school.room"), (Findings("school.room").Title, Findings("school.room").Fact));
        Assert.Equal("no", Findings("not both").Value.ToString());

        // Of a sum or the like the first name in it; of a number that is written, the number, which has no title.
        Assert.Equal(("few", "few?"), (Findings("few + many >= 3").Fact, Findings("few + many >= 3").Title));
        Assert.Equal(("places", "places?"), (Findings("school.places >= 0").Fact, Findings("school.places >= 0").Title));
        Assert.Equal(("3", ""), (Findings("3 <= few").Fact, Findings("3 <= few").Title));
        Assert.Equal("3", Findings("many >= 3").Limits.Single().ToString());
        Assert.Equal(["it is not asked here", "it is not asked here"], new[] { "never + many >= 1", "many + never >= 1" }
            .Select(w => Findings(w).Value.Because));

        static Finding Findings(string when)
        {
            var trace = new Trace();
            Of(when).Evaluate(Context(), trace);
            return trace.Findings[0];
        }
    }

    private static Expression Of(string when) => Book.Book.Rules.Single(r => r.Id == $"r{Conditions.IndexOf(when)}").When;

    private static string Question(string name, string type, string more = "") =>
        $$""" "{{name}}": { "ask": "{{name}}?", "of": "school", "type": "{{type}}"{{more}} } """;

    private static EvaluationContext Context()
    {
        var pupil = Made.Pupil(On).WithParents("A", "B").Answered("yes", "yes", On).Answered("no", "no", On).Answered("many", "4", On)
            .Answered("came", "yes", On, "A").Answered("came", "no", On, "B").Answered("wrote", "no", On, "B")
            .Answered("visits", "1", On).Create();
        return new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), On);
    }
}
