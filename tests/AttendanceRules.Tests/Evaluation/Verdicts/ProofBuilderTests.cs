using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Verdicts;

/// <summary>
/// The proof of a condition: every part of it with its truth, also those that did not decide. Of the parents A came and B did not.
/// </summary>
public sealed class ProofBuilderTests
{
    private static readonly DateOnly On = new(2026, 9, 29);

    // A leaf is its text, its truth, whom it is about, and what it was compared with.
    private static readonly (string When, string Proof)[] Cases =
    [
        ("yes", "[yes True]"),
        ("not no", "[not no True]"),
        ("u", "[u Undecided]"),
        ("yes and no and u", "All False ([yes True] [no False] [u Undecided])"),
        ("yes and u", "All Undecided ([yes True] [u Undecided])"),
        ("yes and not no", "All True ([yes True] [not no True])"),
        ("no or u or yes", "Any True ([no False] [u Undecided] [yes True])"),
        ("no or u", "Any Undecided ([no False] [u Undecided])"),
        ("no or not yes", "Any False ([no False] [not yes False])"),
        ("yes and (no or u)", "All Undecided ([yes True] Any Undecided ([no False] [u Undecided]))"),
        ("many >= 3", "[many >= 3 True = 3]"),
        ("many in (3, 4)", "[many in (3, 4) True]"),
        ("not (many in (3, 5))", "[not (many in (3, 5)) True]"),
        ("both", "Named False both (All False ([yes True] [no False]))"),
        ("not both", "Not True (Named False both (All False ([yes True] [no False])))"),
        ("open", "Named Undecided open ([u Undecided])"),
        ("not open", "Not Undecided (Named Undecided open ([u Undecided]))"),
        ("ended", "[ended False]"),
        ("dated", "Named True dated ([many >= 3 True = 3])"),
        ("school.room", "[school.room Undecided]"),
        ("not school.room", "[not school.room Undecided]"),
        ("anyParent.came", "Any True anyParent.came ([anyParent.came True of A] [anyParent.came False of B])"),
        ("not anyParent.came", "Not False (Any True anyParent.came ([anyParent.came True of A] [anyParent.came False of B]))"),
        ("anyParent.fond", "Any True anyParent.fond (Named True anyParent.fond of A ([came True])"
            + " Named False anyParent.fond of B ([came False]))"),
        ("anyParent.visits >= 2", "Any False anyParent.visits >= 2 ([anyParent.visits >= 2 False of A = 2]"
            + " [anyParent.visits >= 2 False of B = 2])"),
    ];

    private static readonly List<string> Conditions = [.. Cases.Select(c => c.When)];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { {{string.Join(", ", new[] { "yes", "no", "u" }.Select(q => Question(q, "yes/no")))}},
          {{Question("many", "number")}}, {{Question("room", "yes/no", """, "per": "school" """)}},
          {{Question("came", "yes/no", """, "per": "parent" """)}}, {{Question("visits", "number", """, "per": "parent" """)}} },
        "facts": { "both": { "is": "yes and no" }, "open": { "is": "u" }, "fond": { "is": "came" },
          "ended": { "to": "2026-09-20", "is": "yes" },
          "dated": [ { "to": "2026-09-20", "is": "no" }, { "from": "2026-09-21", "is": "many >= 3" } ] },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $$""" "r{{i}}": { "when": "{{c}}", "do": [ "act" ] } """))}} }
        """);

    public static TheoryData<string> Whens => [.. Conditions];

    [Theory]
    [MemberData(nameof(Whens))]
    public void A_condition_is_proved_with_every_part(string when)
    {
        var condition = Book.Book.Rules.Single(r => r.Id == $"r{Conditions.IndexOf(when)}").When;
        var proof = ProofBuilder.Of(condition, Context());
        Assert.Equal(Cases[Conditions.IndexOf(when)].Proof, Said(proof));
        Assert.All(Leaves(proof), leaf => Assert.Equal(leaf.Truth, leaf.Finding!.Truth));
    }

    // On a day outside all of its editions nothing is asked, and it does not hold.
    [Fact]
    public void A_condition_without_an_edition_of_the_day_is_false()
    {
        DatedExpression dated = new([(new(2026, 9, 30), null, Expression.Always)]);
        var proof = ProofBuilder.Of(dated, Context());
        Assert.Equal((ProofKind.Any, Truth.False, "", 0), (proof.Kind, proof.Truth, proof.Text, proof.Parts.Count));
        var onItsDay = ProofBuilder.Of(dated, Context().At(new(2026, 9, 30)));
        Assert.Equal((ProofKind.All, Truth.True), (onItsDay.Kind, onItsDay.Truth));
    }

    // One part that is joined with nothing is that part alone.
    [Fact]
    public void A_condition_of_one_part_is_proved_as_that_part()
    {
        Predicate yes = new(Book.Book.Names.Find("yes")!, false, Qualifier.Own);
        Assert.Equal(["[yes True]", "[yes True]", "All True ([yes True] [yes True])"], new Expression[]
        {
            new AllOf([yes]), new AnyOf([yes]), new AllOf([yes, yes]),
        }.Select(e => Said(ProofBuilder.Of(e, Context()))));
        var one = Made.Pupil(On).WithParents("A").Answered("came", "yes", On, "A").Create();
        var ofOne = ProofBuilder.Of(new Predicate(Book.Book.Names.Find("came")!, false, Qualifier.AnyParent),
            new EvaluationContext(Book.Book.FileOf(one, Book.Book.TimeOf(one.Calendar), null, null), On));
        Assert.Equal("[anyParent.came True of A]", Said(ofOne));
    }

    private static string Said(Proof proof)
    {
        var (of, text) = (proof.Parent is { } parent ? " of " + parent : "", proof.Text.Length > 0 ? " " + proof.Text : "");
        return proof.Kind == ProofKind.Leaf ? $"[{proof.Text} {proof.Truth}{of}{(proof.Limit is { } limit ? $" = {limit}" : "")}]"
            : $"{proof.Kind} {proof.Truth}{text}{of} ({string.Join(' ', proof.Parts.Select(Said))})";
    }

    private static IEnumerable<Proof> Leaves(Proof proof) => proof.Kind == ProofKind.Leaf && proof.Finding is not null ? [proof]
        : proof.Parts.SelectMany(Leaves);

    private static string Question(string name, string type, string more = "") =>
        $$""" "{{name}}": { "ask": "{{name}}?", "of": "school", "type": "{{type}}"{{more}} } """;

    private static EvaluationContext Context()
    {
        var pupil = Made.Pupil(On).WithParents("A", "B").Answered("yes", "yes", On).Answered("no", "no", On).Answered("many", "4", On)
            .Answered("came", "yes", On, "A").Answered("came", "no", On, "B").Answered("visits", "1", On).Create();
        return new EvaluationContext(Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null), On);
    }
}
