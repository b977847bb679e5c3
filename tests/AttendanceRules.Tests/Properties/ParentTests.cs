using AttendanceRules.Advice;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>Two parents never mix (S27).</summary>
[Trait("Category", "Slow")]
public sealed class ParentTests
{
    private static readonly RuleBook PerParent = Made.Book("""
        "questions": { "engages": { "ask": "Does the parent engage?", "of": "school", "type": "yes/no", "per": "parent",
          "holds": "school year" } },
        "facts": {
          "sinceLetter": { "count": "sessions", "of": "unauthorised", "in": "since letter" }, "waited": { "elapsed": "school days",
            "since": "letter" },
          "letters": { "casework": "count", "action": "letter", "in": "school year" }
        },
        "actions": {
          "letter": { "title": "Letter", "by": "school", "to": "parents",
            "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] },
          "meeting": { "title": "Meeting", "by": "school", "to": "parents" }, "thanks": { "title": "Thanks", "by": "school",
            "to": "parents" }, "help": { "title": "Help", "by": "school" }
        },
        "rules": {
          "thanks": { "of": "parent", "when": "engages and letters > 0", "do": [ "thanks" ] },
          "help": { "of": "parent", "on": "letter:answered", "do": [ "help" ] }
        },
        "pathways": { "letters": { "title": "Letters", "of": "parent", "stages": [
          { "id": "first", "do": [ "letter" ] },
          { "id": "second", "after": "first", "wait": "5 school days", "when": "sinceLetter >= 1 or waited >= 20", "needs": [ "engages" ],
            "do": [ "meeting" ] } ] } }
        """);

    [Theory]
    [InlineData("england")]
    [InlineData("made-up")]
    public void What_one_parents_record_says_never_changes_the_others_advice(string name)
    {
        var book = name == "england" ? Books.England : PerParent;
        Holds(book, PupilPlans.Of(book).Generator);
    }

    [Theory]
    [InlineData("england")]
    [InlineData("steps")]
    public void Nor_does_it_on_a_ladder(string name) => Holds(Books.Of(name), LadderPlans.Of(Books.Of(name)));

    private static void Holds(RuleBook book, Gen<PupilPlan> plans)
    {
        var ofParent = book.Book.Rules.Where(r => r.Of == SubjectKind.Parent).Select(r => r.Id)
            .Concat(book.Book.Pathways.Where(p => p.IsPerParent).SelectMany(p => p.Stages.Select(s => s.Id)))
            .ToHashSet(StringComparer.Ordinal);
        var more = from plan in plans
                   from rows in PupilPlans.Rows(book, new(2026, 9, 2), 60).ListOf(6)
                   from answers in Books.Questions(book).Count == 0 ? Gen.Constant(Enumerable.Empty<Answer>())
                       : PupilPlans.Answers(book, new(2026, 9, 2), 60).ListOf(20).Select(l => l.AsEnumerable())
                   select (Plan: plan with { Parents = ["A", "B"] }, Rows: rows.Select(r => r with { Parent = "A" }).ToList(),
                       Answers: answers.Where(a => Books.Questions(book).Any(q => q.IsPerParent && q.Name == a.Question))
                           .Select(a => a with { Parent = "A" }).ToList());
        Prop.ForAll(more.ToArbitrary(), x =>
        {
            var (plan, rows, answers) = x;
            var other = plan with
            {
                Casework = plan.Casework is null ? null : [.. plan.Casework.Where(r => r.Parent != "A"), .. rows],
                Answers = [.. plan.Answers.Where(a => a.Parent != "A"), .. answers],
            };
            Assert.Equal(ForB(plan.Advise(book), ofParent), ForB(other.Advise(book), ofParent));
        }).Check(Sampling.Runs(100));
    }

    private static List<string> ForB(PupilAdvice advice, HashSet<string> ofParent) =>
    [
        .. advice.Actions.Where(a => a.Parent == "B" && a.Rules.All(ofParent.Contains))
        .Select(a =>
        $"{a.Action} {a.Event} {a.Since:yyyy-MM-dd} {a.Due:yyyy-MM-dd} {string.Join(',', a.Rules)} "
            + string.Join(';', a.Reasons.Select(r => $"{r.Text} {r.Value}"))),
        .. advice.Undecided.Where(u => u.Parent == "B" && u.Rules.All(ofParent.Contains))
            .Select(u => $"undecided {u.Action} {string.Join(',', u.Missing)}"),
        .. advice.Blocked.Where(b => b.Parent == "B").Select(b => $"blocked {b.Action} {string.Join(',', b.Missing)}"),
        .. advice.Pathways.Where(p => p.Parent == "B")
            .Select(p => $"{p.Pathway} {p.Stage} {p.Status.ToWord()} {p.Since:yyyy-MM-dd} {p.Until:yyyy-MM-dd}"),
    ];
}
