using AttendanceRules.Advice;
using AttendanceRules.Impacts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Impacts;

/// <summary>
/// What cannot be worked out by one of the books is said with the pupils and the book; the rest of the impact is worked out.
/// </summary>
public sealed class ImpactFailureTests
{
    private const string WorkedOut = "Advice on all others is equal, as far as it could be worked out; see the notes.";
    private const string Mends =
        "could not be evaluated (InvalidOperationException). What depends on it may be missing from the advice, or be wrong in it.";

    private static readonly DateOnly Day = new(2026, 10, 16);

    [Fact]
    public void A_rule_that_fails_is_told_with_whom_and_by_which_rules()
    {
        static RuleBook Book(string when) => Made.Book($$"""
            "actions": { "letter": { "title": "Letter", "by": "school" }, "plan": { "title": "Plan", "by": "school" } },
            "rules": { "call": { "do": [ "letter" ] }, "own": { "of": "school", {{when}}"do": [ "plan" ] } }
            """);
        var (book, changed) = (Book(""), Book(""" "when": "not (5 < 4)", """));
        var impact = Of(book, book.Book, Failing(changed.Book, "call", "own"), changed);
        Assert.Equal(
            [$"By the rules after, on pupil P1, pupil P2: 'call' {Mends}", $"By the rules after, on school S1: 'own' {Mends}"],
            impact.Notices.Select(n => n.Text));
        Assert.Equal(["P1", "P2"], impact.Pupils.Select(p => p.Pupil));
        Assert.Equal("plan", Assert.Single(impact.OwnLines).Action);
        Assert.Contains(WorkedOut, impact.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_by_both_is_told_of_both_though_nobodys_advice_differs()
    {
        var book = Made.Book("""
            "actions": { "letter": { "title": "Letter", "by": "school" } }, "rules": { "call": { "do": [ "letter" ] } }
            """);
        var impact = Of(book, Failing(book.Book, "call"), Failing(book.Book, "call"));
        Assert.Empty(impact.Pupils);
        Assert.Equal(
            [$"By the rules before, on pupil P1, pupil P2: 'call' {Mends}", $"By the rules after, on pupil P1, pupil P2: 'call' {Mends}"],
            impact.Notices.Select(n => n.Text));
        Assert.Contains(WorkedOut, impact.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("see the notes", Of(book, book.Book, book.Book).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_fails_may_be_everybodys_and_the_others_are_counted()
    {
        var book = Made.Book("""
            "groups": { "broken": { "title": "Broken", "when": "sen != 'none'" }, "sound": { "title": "Sound", "when": "sen == 'none'" } }
            """);
        var broken = book.Book.Groups.Single(g => g.Name == "broken").When.When.Names;
        var failing = Copy(book.Book, book.Book.Rules, [.. book.Book.Groups.Select(g => g.Name != "broken" ? g
            : g with
            {
                When = new ConditionFact { Name = "broken", Title = "Broken", IsGroup = true, When = new FailingExpression(broken) },
            })]);
        var impact = Of(book, book.Book, failing);
        Assert.Equal($"By the rules after, on pupil P1, pupil P2: 'broken' {Mends}", Assert.Single(impact.Notices).Text);
        var row = impact.Counts.Single(c => c.Value == "broken");
        Assert.Equal((0, 2), (row.Pupils, row.MayBelong));
        Assert.Equal(2, impact.Counts.Single(c => c.Value == "sound").Pupils);
    }

    [Fact]
    public void A_pupil_that_fails_is_told_and_what_is_no_failure_is_not()
    {
        var failures = new ImpactFailures();
        Notice[] notices =
        [
            new Notice { Code = "pupil-failed", Text = "Pupil P1 could not be evaluated." },
            new Notice { Code = "default-threshold", Text = "Something else." },
        ];
        failures.Add(isLater: false, "pupil P1", notices);
        Assert.Equal("By the rules before, on pupil P1: Pupil P1 could not be evaluated.", Assert.Single(failures.Notices).Text);
    }

    private static Impact Of(RuleBook book, Book before, Book after, RuleBook? changed = null)
    {
        PupilRecord[] pupils =
            [Made.Pupil(Day).Has("sen", "none").Create(), PupilRecord.Build("P2", Made.Autumn).Has("sen", "none").Create()];
        var school = new SchoolRecord("S1", Made.Autumn, pupils, [], []);
        var (was, now) = (new ImpactSide(book, before, school, Day), new ImpactSide(changed ?? book, after, school, Day));
        return new ImpactSurvey(was, now, RuleChanges.Between(book, changed ?? book), school, Day).Of(null, default);
    }

    private static Book Failing(Book book, params string[] rules) => Copy(book,
        [.. book.Rules.Select(r => rules.Contains(r.Id, StringComparer.Ordinal) ? r with { When = new FailingExpression([]) }
            : r)], book.Groups);

    private static Book Copy(Book book, IReadOnlyList<Model.Rules.RuleDeclaration> rules, IReadOnlyList<GroupDeclaration> groups) => new()
    {
        Sources = book.Sources, Stakeholders = book.Stakeholders, Codes = book.Codes, Actions = book.Actions, Names = book.Names,
        Groups = groups, Includes = book.Includes, BankHolidays = book.BankHolidays, Week = book.Week, YearStart = book.YearStart,
        Rules = rules, Pathways = book.Pathways,
    };

    private sealed class FailingExpression(IEnumerable<Symbol> names) : Expression
    {
        public override IEnumerable<Symbol> Names => names;

        public override IEnumerable<Symbol> OwnNames => names;

        public override Expression Negated() => this;

        public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument) =>
            throw new InvalidOperationException("secret");
    }
}
