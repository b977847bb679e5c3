using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// What is worked out of a name is kept where nothing but the date and the parent is meant, and nowhere else: it would be taken for what it
/// is not.
/// </summary>
public sealed class KeptValueTests
{
    private static readonly RuleBook Book = Made.Book("""
        "questions": { "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "met": { "ask": "Met?", "of": "school", "type": "yes/no", "per": "parent" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" },
          "letters": { "casework": "count", "action": "letter", "in": "ever" },
          "latest": { "casework": "latest", "action": "letter" },
          "about": { "casework": "latest", "action": "letter", "for": "school year" },
          "at": { "casework": "latest", "action": "letter", "at": "2026-09-10" },
          "visits": { "casework": "count", "action": "visit", "in": "ever" },
          "word": { "band": "missed", "rows": { "some": ">= 1" }, "else": "no" },
          "since": { "count": "sessions", "of": "absence", "in": "since letter" },
          "some": { "is": "missed >= 1" }, "all": { "is": "some and told" }, "each": { "is": "met and missed >= 1" } }
        """);

    private static readonly DateOnly On = new(2026, 9, 15);

    [Theory]
    [InlineData("missed", "", true)]
    [InlineData("missed", "answered", false)]
    [InlineData("missed", "awaited", false)]
    [InlineData("missed", "event", false)]
    [InlineData("told", "", true)]
    [InlineData("told", "planning", false)]
    [InlineData("told", "answered", false)]
    [InlineData("letters", "", true)]
    [InlineData("letters", "planning", false)]
    [InlineData("letters", "answered", false)]
    [InlineData("latest", "", true)]
    [InlineData("about", "", true)]
    [InlineData("at", "", true)]
    [InlineData("visits", "", true)] // that there is none is kept where a window is looked at
    [InlineData("word", "", false)]
    public void With_the_records_a_value_is_kept(string name, string special, bool expected)
    {
        var (symbol, context) = (Of(name), Special(Context(), special));
        var value = symbol.At(context);
        Assert.Equal(expected, context.File.Memo.ContainsKey(new FactKey(symbol, On, "")));
        Assert.Equal(value, symbol.At(context));
        Assert.Equal(expected, SymbolEvaluation.TryKept(symbol, context, out var kept));
        Assert.Equal(expected ? value : null, kept);
    }

    [Theory]
    [InlineData("latest", false)] // where nothing is on record there is nothing to look up
    [InlineData("about", true)]
    [InlineData("at", true)]
    [InlineData("letters", true)]
    public void Where_nothing_is_on_record_it_is_kept_where_it_was_looked_for(string name, bool expected)
    {
        var (symbol, context) = (Of(name), Asked.Where(Book, Asked.Pupil("09-15"), "09-15"));
        symbol.At(context);
        Assert.Equal(expected, context.File.Memo.ContainsKey(new FactKey(symbol, On, "")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("answered", false)]
    public void Of_a_band_it_is_kept_since_when_it_has_its_value(string special, bool expected)
    {
        var (symbol, context) = (Of("word"), Special(Context(), special));
        Assert.Equal("2026-09-14", symbol.Edge(context, "since").ToString());
        Assert.Equal(expected, context.File.Memo.ContainsKey(new FactKey(symbol, On, "")));
        Assert.Equal("2026-09-14", symbol.Edge(context, "since").ToString());
    }

    // While advice is made each name has a place on each day: what does not rest on what is special is kept there all the same.
    [Theory]
    [InlineData("missed", "", true)]
    [InlineData("missed", "answered", true)]
    [InlineData("missed", "awaited", true)]
    [InlineData("missed", "event", true)]
    [InlineData("missed", "planning", false)]
    [InlineData("missed", "any parent", false)]
    [InlineData("missed", "stranger", true)] // it is the same for whoever is asked about
    [InlineData("told", "", true)]
    [InlineData("told", "answered", false)]
    [InlineData("told", "event", true)]
    [InlineData("met", "stranger", false)]
    [InlineData("met", "parent", true)]
    [InlineData("letters", "event", true)]
    [InlineData("since", "", true)]
    [InlineData("since", "event", false)]
    [InlineData("since", "awaited", false)]
    [InlineData("since", "answered", true)]
    [InlineData("all", "", true)]
    [InlineData("all", "answered", false)]
    public void While_advice_is_made_a_name_has_a_place(string name, string special, bool expected)
    {
        var (symbol, context) = (Of(name), Special(Context(), special));
        var memo = Begin(context);
        var plain = symbol.At(context);
        var cell = memo.Cell(symbol.Number, name == "met" && special == "parent" ? 1 : 0);
        Assert.Equal((expected, expected), (SymbolEvaluation.HasCell(symbol, context), memo.RowOn(On)!.Value(cell) is not null));

        // What is in the place is taken, and what is not meant there is worked out.
        var other = symbol.Kind == ValueKind.Number ? Value.Exact(77) : Value.Unknown(symbol.Kind);
        memo.RowOn(On)!.Keep(cell, other);
        Assert.Equal(expected ? other : plain, symbol.At(context));
        Assert.Equal(expected ? other : plain, symbol.AtOnce(context));
        Assert.False(memo.Others.ContainsKey(new FactKey(symbol, On, "")) && expected);
    }

    [Theory]
    [InlineData("some", "", true)]
    [InlineData("some", "planning", false)]
    [InlineData("all", "", true)]
    [InlineData("all", "answered", false)]
    [InlineData("told", "", true)]
    public void So_has_its_truth_where_no_findings_are_asked_for(string name, string special, bool expected)
    {
        var (symbol, context) = (Of(name), Special(Context(), special));
        var row = Begin(context).RowOn(On)!;
        var cell = context.File.Today!.Cell(symbol.Number, 0);
        var trace = new Trace();
        Assert.Equal(Truth.True, symbol.HoldsOnce(context, trace));
        Assert.NotEmpty(trace.Findings);
        Assert.Null(row.Truth(cell));
        Assert.Equal(Truth.True, symbol.HoldsOnce(context, null));
        Assert.Equal(expected ? (int)Truth.True : null, row.Truth(cell));
        row.KeepTruth(cell, (int)Truth.Undecided);
        Assert.Equal(expected ? Truth.Undecided : Truth.True, symbol.HoldsOnce(context, null));
        Assert.Equal(Truth.True, symbol.HoldsOnce(context, new Trace()));
    }

    // Each parent and each day has a place of its own.
    [Fact]
    public void Places_are_of_one_parent_and_one_day()
    {
        var context = Context();
        var memo = Begin(context);
        var met = Of("met");
        Assert.Equal("yes no unknown", string.Join(' ', new[] { "A", "B", null }.Select(p => met.At(context with { Parent = p }))));
        Assert.Equal("yes no unknown", string.Join(' ', Enumerable.Range(0, 3).Select(i =>
            memo.RowOn(On)!.Value(memo.Cell(met.Number, (i + 1) % 3)))));
        Assert.Equal("unknown", met.At((context with { Parent = "A" }).At(On.AddDays(-5))).ToString());
        Assert.Equal("2 0 0", string.Join(' ', new[] { 0, 4, 500 }.Select(back => Of("missed").At(context.At(On.AddDays(-back))))));
        Assert.Equal("yes", Of("each").At(context with { Parent = "A" }).ToString());
        Assert.Equal("no", Of("each").At(context with { Parent = "B" }).ToString());
    }

    private static Symbol Of(string name) => Book.Book.Names.Find(name)!;

    // Two sessions missed on the 14th, a letter on the 8th, an answer on the 10th, and of the parents A was met and B was not.
    private static EvaluationContext Context() => Asked.Where(Book, Asked.Pupil("09-15", "09-14 O").Did(Asked.Day("09-08"), "letter")
        .WithParents("A", "B").Answered("told", "yes", Asked.Day("09-10")).Answered("met", "yes", Asked.Day("09-11"), "A")
        .Answered("met", "no", Asked.Day("09-11"), "B"), "09-15");

    private static EvaluationMemo Begin(EvaluationContext context)
    {
        var numbering = Book.Book.Names.Numbering;
        var memo = new EvaluationMemo();
        memo.Begin(On, numbering.Shared, numbering.Count, context.File.Parents.Count, null);
        context.File.Begin(memo);
        return memo;
    }

    private static EvaluationContext Special(EvaluationContext context, string special) => special switch
    {
        "answered" => context with { AnsweredBy = On.AddDays(2) },
        "awaited" => context with { Awaited = "visit" },
        "event" => context with { Event = new EventOccurrence("left", On) },
        "planning" => context with { IsPlanning = true },
        "any parent" => context with { AnyParent = "A" },
        "parent" => context with { Parent = "A" },
        "stranger" => context with { Parent = "Z" },
        _ => context,
    };
}
