using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// One thread at a time looks into a school's records: while it does, it holds the school, or the pupil who is asked about alone.
/// </summary>
public sealed class LookedIntoTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly Book Book = Made.Book("""
        "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" }, "p": { "ask": "P?", "of": "school", "type": "yes/no" } },
        "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { "a": { "do": [ "write" ], "due": "5 school days" } }
        """).Book;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_advice_is_made_the_school_is_held(bool hasSchool)
    {
        var (file, holder) = File(hasSchool);
        var held = new List<bool>();
        var probed = Probed(() => held.Add(Monitor.IsEntered(holder)));
        foreach (var work in new Action<Advisor>[] { a => a.Advise(), a => a.Screen() })
        {
            var advisor = new Advisor(probed, file, Day);
            held.Clear();
            work(advisor);
            Assert.Contains(true, held);
            Assert.DoesNotContain(false, held);
            Assert.False(Monitor.IsEntered(holder));
        }
    }

    // A line without a last day: nothing that is advised rests on since when.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Since_when_is_looked_for_once_somebody_asks_and_the_school_is_held_meanwhile(bool hasSchool)
    {
        var (file, holder) = File(hasSchool);
        var held = new List<bool>();
        var book = Probed(() => held.Add(Monitor.IsEntered(holder)));
        book = book.Holding([book.Rules[0] with { Do = [book.Rules[0].Do[0] with { Due = null }] }], []);
        var action = Assert.Single(new Advisor(book, file, Day).Advise().Actions);
        held.Clear();
        Assert.Equal(new DateOnly(2026, 9, 2), action.Since);
        Assert.Contains(true, held);
        Assert.DoesNotContain(false, held);
        Assert.False(Monitor.IsEntered(holder));
        held.Clear();
        Assert.Equal(new DateOnly(2026, 9, 2), (action with { Stakeholder = "pupil" }).Since);
        Assert.Empty(held);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_reasons_are_found_the_school_is_held_and_what_is_found_of_the_day_is_kept(bool hasSchool)
    {
        var (file, holder) = File(hasSchool);
        EvaluationMemo? kept = null;
        var trace = new LaterTrace(t =>
        {
            Assert.True(Monitor.IsEntered(holder));
            Assert.NotNull(file.Today);
            kept = file.Today;
            t.Add(new Finding("q", "Q", Value.True, "q", Truth.True, []));
        });
        Assert.Equal("q", Assert.Single(new TraceReasons(trace, Book, new EvaluationContext(file, Day)).Find()).Text);
        Assert.NotNull(kept);
        Assert.Null(file.Today);

        // Inside an advice what that keeps is used.
        Remembering.While(Book, file, Day, 0, _ =>
        {
            var today = file.Today;
            var inside = new LaterTrace(_ => Assert.Same(today, file.Today));
            Assert.Empty(new TraceReasons(inside, Book, new EvaluationContext(file, Day)).Find());
            Assert.Same(today, file.Today);
            return 0;
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_it_is_found_what_is_open_the_school_is_held_and_it_is_found_once(bool hasSchool)
    {
        var (file, holder) = File(hasSchool);
        var asked = 0;
        LaterTrace Trace() => new(t =>
        {
            asked++;
            Assert.True(Monitor.IsEntered(holder));
            Assert.NotNull(file.Today);
            t.Add(new Finding("q", "Q", Value.True, "q", Truth.Undecided, ["q", "p", "casework"]) { IsAssumed = true });
        });
        UndecidedAction Parts(Trace trace, string? also = null) => Open(new OpenParts(Book, new EvaluationContext(file, Day), trace, also));
        Assert.Equal(["casework", "p", "q"], Parts(Trace()).Missing);
        Assert.Equal(["also", "casework", "p", "q"], Parts(Trace(), "also").Missing);
        Assert.Equal(["q"], Parts(Trace()).Assumed);
        Assert.Equal(["p", "q"], Parts(Trace()).Questions.Select(q => q.Question));
        Assert.Null(file.Today);
        asked = 0;
        var parts = Parts(Trace());
        Assert.Same(parts.Missing, parts.Missing);
        Assert.Same(parts.Assumed, parts.Assumed);
        Assert.Same(parts.Questions, parts.Questions);
        Assert.Equal(1, asked);

        Remembering.While(Book, file, Day, 0, _ =>
        {
            var today = file.Today;
            Assert.Empty(Parts(new LaterTrace(_ => Assert.Same(today, file.Today))).Missing);
            return 0;
        });
    }

    [Fact]
    public void What_several_lines_lack_is_put_together_once()
    {
        OpenQuestion Question(string name, string? about = null) => new() { Question = name, Ask = name, Of = "school", About = about };
        UndecidedAction Open(string missing, params OpenQuestion[] questions) => new()
        {
            Stakeholder = "school", Action = "write", Title = "Write", Basis = Basis.Local, Force = Force.Should, Rules = ["a"],
            Missing = [missing], Questions = questions, Assumed = [missing],
        };
        var joined = LookedIntoTests.Open(new OpenParts.Joined(
            [Open("q", Question("q", "B"), Question("q", "A")), Open("p", Question("p"), Question("q", "A"))]));
        Assert.Same(joined.Missing, joined.Missing);
        Assert.Same(joined.Assumed, joined.Assumed);
        Assert.Same(joined.Questions, joined.Questions);
        Assert.Equal(["p", "q"], joined.Missing);
        Assert.Equal(["p", "q"], joined.Assumed);

        // About each parent once, as they come.
        Assert.Equal(["p ", "q B", "q A"], joined.Questions.Select(q => $"{q.Question} {q.About}"));
        OpenQuestion[] twice = [Question("p"), Question("p"), Question("q")];
        Assert.Equal(["p", "q"], OpenParts.InOrder(twice).Select(q => q.Question));
        OpenQuestion[] ordered = [Question("p"), Question("q")];
        Assert.Same(ordered, OpenParts.InOrder(ordered));
    }

    // What was kept goes to the next advice of the thread.
    [Fact]
    public void What_is_kept_of_a_day_is_used_again_by_the_thread()
    {
        var (file, _) = File(hasSchool: false);
        var kept = Remembering.While(Book, file, Day, 0, _ => file.Today);
        Assert.Same(kept, Remembering.While(Book, file, Day.AddDays(1), 0, _ => file.Today));
        Assert.Null(file.Today);
        Remembering.While(Book, file, Day, 0, _ =>
        {
            var outer = file.Today;
            Assert.NotSame(outer, Remembering.While(Book, file, Day, 0, _ => file.Today));
            Assert.Same(outer, file.Today);
            return 0;
        });
        Assert.Throws<InvalidOperationException>(
            () => Remembering.While<int, int>(Book, file, Day, 0, _ => throw new InvalidOperationException()));
        Assert.Null(file.Today);
    }

    // Its lists go to the next advice of the thread; those that somebody asks the verdicts of do not.
    [Fact]
    public void Advice_gives_back_the_lists_that_it_was_put_together_in()
    {
        var (file, _) = File(hasSchool: false);
        var first = new AdviceDraft(Book, file, Day);
        var lists = first.Actions;
        first.GiveBack();
        new Advisor(Book, file, Day).Advise();
        var next = new AdviceDraft(Book, file, Day);
        Assert.Same(lists, next.Actions);
        Assert.Empty(next.Actions);
        Assert.Same(next.Explainer, next.Explainer);
        next.GiveBack();
        new Advisor(Book, file, Day, null, new VerdictLog()).Advise();
        Assert.NotSame(lists, new AdviceDraft(Book, file, Day).Actions);
    }

    [Fact]
    public void Days_of_an_event_are_lent_empty_and_to_one_alone()
    {
        var days = EventDays.Lend();
        Assert.NotSame(days, EventDays.Lend());
        days.Certain.Add(new EventDay(Day, null));
        days.Possible.Add(new EventDay(Day, null));
        days.GiveBack();
        var again = EventDays.Lend();
        Assert.Same(days, again);
        Assert.Empty(again.Certain);
        Assert.Empty(again.Possible);
    }

    private static (SubjectFile File, SubjectFile Holder) File(bool hasSchool)
    {
        var pupil = Made.Pupil(Day).Create();
        var school = hasSchool ? Book.FileOf(new SchoolRecord("S1", Made.Autumn, [pupil]), null) : null;
        var file = Book.FileOf(pupil, Book.TimeOf(pupil.Calendar), null, school);
        return (file, school ?? file);
    }

    private static Book Probed(Action probe) => new()
    {
        Sources = Book.Sources, Stakeholders = Book.Stakeholders, Codes = Book.Codes, Actions = Book.Actions, Names = Book.Names,
        Groups = Book.Groups, Includes = Book.Includes, BankHolidays = Book.BankHolidays, Week = Book.Week, YearStart = Book.YearStart,
        Rules = [.. Book.Rules.Select(r => r with { When = new Probing(probe) })], Pathways = [],
    };

    private static UndecidedAction Open(IOpenParts parts) => new()
    {
        Stakeholder = "school", Action = "write", Title = "Write", Basis = Basis.Local, Force = Force.Should, Rules = ["a"],
        Missing = null!, Questions = null!, Assumed = null!, Parts = parts,
    };

    private sealed class LaterTrace(Action<Trace> find) : Trace(isLater: true)
    {
        protected override void Find() => find(this);
    }

    private sealed class Probing(Action probe) : Expression
    {
        public override IEnumerable<Symbol> Names => [];

        public override IEnumerable<Symbol> OwnNames => [];

        public override Expression Negated() => this;

        public override TResult Accept<TArgument, TResult>(IExpressionVisitor<TArgument, TResult> visitor, TArgument argument)
        {
            probe();
            return Always.Accept(visitor, argument);
        }
    }
}
