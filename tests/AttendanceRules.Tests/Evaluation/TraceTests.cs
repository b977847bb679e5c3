using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What is found while a condition is asked: each finding once where parts share it, and what is missing in its order.</summary>
public sealed class TraceTests
{
    [Fact]
    public void What_is_missing_is_that_of_open_findings_each_name_once_as_it_was_found()
    {
        var trace = Of(Found("a", Truth.Undecided, "q", "p"), Found("b", Truth.True, "x"), Found("c", Truth.False, "y"),
            Found("d", Truth.Undecided, "p", "r"));
        Assert.Equal(["q", "p", "r"], trace.Missing);
        Assert.Empty(new Trace().Missing);
        Assert.Empty(Of(Found("b", Truth.True, "x")).Missing);
    }

    [Fact]
    public void What_is_assumed_is_each_fact_once_and_what_the_outcome_only_depends_on_after_it()
    {
        var trace = Of(Assumed("a"), Found("b", Truth.True), Assumed("c"), Assumed("a"));
        trace.TakeAssumed(Of(Assumed("d"), Found("e", Truth.True), Assumed("c")));
        Assert.Equal(["a", "c", "d"], trace.Assumed);
        Assert.Equal(["a", "b", "c", "a"], Texts(trace));
        Assert.Empty(new Trace().Assumed);
    }

    [Fact]
    public void A_trace_is_empty_until_something_is_found_or_assumed()
    {
        Assert.True(new Trace().IsEmpty);
        Assert.False(Of(Found("a", Truth.True)).IsEmpty);
        var beside = new Trace();
        beside.TakeAssumed(Of(Found("a", Truth.True)));
        Assert.True(beside.IsEmpty);
        beside.TakeAssumed(Of(Assumed("a")));
        Assert.False(beside.IsEmpty);
        Assert.False(Later(t => t.Add(Found("a", Truth.True))).IsEmpty);
        Assert.True(Later(_ => { }).IsEmpty);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void What_a_part_found_is_taken_once_where_it_is_known_and_twice_where_the_part_has_it_twice(int before)
    {
        var trace = Of([.. Enumerable.Range(0, before).Select(n => Found($"n{n}", Truth.True))]);
        trace.Take(Of(Found("n0", Truth.True), Found("b", Truth.True), Found("b", Truth.True)));
        var known = Enumerable.Range(0, before).Select(n => $"n{n}").ToList();
        Assert.Equal(before == 0 ? ["n0", "b", "b"] : [.. known, "b", "b"], Texts(trace));
        trace.Take(new Trace());
        Assert.Equal(Math.Max(before, 1) + 2, trace.Findings.Count);
    }

    [Fact]
    public void A_finding_of_the_same_words_with_another_outcome_is_another()
    {
        var trace = Of(Found("a", Truth.True));
        trace.Take(Of(Found("a", Truth.False)));
        Assert.Equal([Truth.True, Truth.False], trace.Findings.Select(f => f.Truth));
    }

    [Fact]
    public void What_a_part_depends_on_is_taken_with_it()
    {
        var (part, other, trace) = (new Trace(), new Trace(), new Trace());
        part.TakeAssumed(Of(Assumed("q"), Assumed("p")));
        other.TakeAssumed(Of(Assumed("p"), Assumed("r")));
        trace.Take(part);
        trace.Take(other);
        Assert.Equal(["q", "p", "r"], trace.Assumed);
        Assert.Empty(trace.Findings);
    }

    [Fact]
    public void Of_two_parents_the_same_finding_is_taken_once()
    {
        var trace = Of(Found("a", Truth.True));
        var part = Of(Found("a", Truth.True), Found("a", Truth.True), Found("a", Truth.True, "q"), Found("b", Truth.True));
        part.TakeAssumed(Of(Assumed("z")));
        trace.TakeOnce(part);
        Assert.Equal(["a ", "a ", "a q", "b "], trace.Findings.Select(f => $"{f.Text} {string.Join(' ', f.Missing)}"));
        Assert.Equal(["z"], trace.Assumed);
    }

    [Fact]
    public void What_is_denied_says_so_and_has_the_outcome_of_the_denial()
    {
        var part = Of(Found("a", Truth.True), Found("b >= 2", Truth.Undecided, "q"));
        part.TakeAssumed(Of(Assumed("z")));
        var trace = Of(Found("first", Truth.True));
        trace.TakeDenied(part, Truth.False);
        Assert.Equal(["first True", "not a False", "not (b >= 2) False"], trace.Findings.Select(f => $"{f.Text} {f.Truth}"));
        Assert.Equal(["z"], trace.Assumed);
    }

    [Fact]
    public void A_finding_about_a_name_tells_the_text_in_its_place_and_what_was_found_before_stays()
    {
        var before = Of(Found("a", Truth.True), Found("b", Truth.True));
        before.TakeAssumed(Of(Assumed("z")));
        var named = before.Named("a", "a >= 2");
        Assert.Equal(["a >= 2", "b"], Texts(named));
        Assert.Equal(["z"], named.Assumed);
        Assert.Equal(["a", "b"], Texts(before));
        Assert.Empty(new Trace().Named("a", "b").Findings);
        named.TakeAssumed(Of(Assumed("y")));
        Assert.Equal(["z"], before.Assumed);
    }

    [Fact]
    public void What_is_found_later_is_found_once_and_before_all_else()
    {
        var asked = 0;
        Trace Asked() => Later(t =>
        {
            asked++;
            t.Add(Found("later", Truth.Undecided, "q"));
        });
        foreach (var use in new Action<Trace>[]
        {
            t => t.Add(Found("x", Truth.True)), t => t.Take(Of(Found("x", Truth.True))), t => t.TakeOnce(Of(Found("x", Truth.True))),
            t => t.TakeDenied(Of(Found("y", Truth.True)), Truth.True),
        })
        {
            asked = 0;
            var trace = Asked();
            Assert.Equal(0, asked);
            use(trace);
            Assert.Equal(["later", .. Texts(trace).Skip(1)], Texts(trace));
            Assert.Equal((1, 2), (asked, trace.Findings.Count));
            Assert.Equal(["q"], trace.Missing);
        }

        asked = 0;
        var taken = new Trace();
        taken.Take(Asked());
        Assert.Equal((1, "later"), (asked, Assert.Single(taken.Findings).Text));
        Assert.Equal("other", Assert.Single(Asked().Named("later", "other").Findings).Text);
        var denied = Asked();
        denied.TakeAssumed(Of(Assumed("z")));
        Assert.Equal("later", Assert.Single(denied.Findings).Text);
    }

    [Fact]
    public void One_that_was_given_back_is_lent_empty_and_each_to_one_alone()
    {
        var (first, second) = (Trace.Lend(), Trace.Lend());
        Assert.NotSame(first, second);
        first.Add(Found("a", Truth.True));
        second.TakeAssumed(Of(Assumed("z")));
        first.GiveBack();
        second.GiveBack();
        var (one, other, third) = (Trace.Lend(), Trace.Lend(), Trace.Lend());
        Assert.Same(second, one);
        Assert.Same(first, other);
        Assert.All([one, other, third], t => Assert.True(t.IsEmpty));
        Assert.All([one, other], t => Assert.NotSame(third, t));
        one.GiveBack();
        Assert.Same(one, Trace.Lend());
    }

    private static LaterTrace Later(Action<Trace> find) => new(find);

    private static Trace Of(params Finding[] findings)
    {
        var trace = new Trace();
        foreach (var finding in findings)
        {
            trace.Add(finding);
        }

        return trace;
    }

    private static IEnumerable<string> Texts(Trace trace) => trace.Findings.Select(f => f.Text);

    private static readonly IReadOnlyList<string> NothingMissing = [];

    private static Finding Found(string text, Truth truth, params string[] missing) =>
        new(text, "", Value.True, text, truth, missing.Length == 0 ? NothingMissing : missing);

    private static Finding Assumed(string text) => Found(text, Truth.True) with { IsAssumed = true };

    private sealed class LaterTrace(Action<Trace> find) : Trace(isLater: true)
    {
        protected override void Find() => find(this);
    }
}
