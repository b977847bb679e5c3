using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Which sessions a fact rests on, what it is counted in, what it is made of, and what was not yet known of it.</summary>
public sealed class EvidenceTests
{
    private static readonly PupilRecordBuilder Pupil = Asked.Pupil("09-23", "09-07 O I", "09-08 O", "09-09 I /", "09-21 O", "09-22 O");

    [Theory]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "school year", "at": "2026-09-08" }""",
        "2026-09-07 AM O, 2026-09-07 PM I, 2026-09-08 AM O, 2026-09-08 PM O")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "last 2 school days" }""", "2026-09-22 AM O, 2026-09-22 PM O")]
    [InlineData("""{ "count": "sessions", "of": "unauthorised", "in": "since letter" }""", "")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "ever" }""", "")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "last 2 school days", "highest": "school year" }""",
        "2026-09-07 AM O, 2026-09-07 PM I, 2026-09-08 AM O, 2026-09-08 PM O")]
    [InlineData("""{ "count": "sessions", "of": "present", "in": "last 2 school days", "lowest": "school year" }""", "")]
    public void Evidence_is_the_sessions_counted(string fact, string expected)
    {
        var (symbol, context) = Of(fact, Pupil, "09-23");
        Assert.Equal(expected, string.Join(", ", symbol.Evidence(context)));
    }

    // Twenty are named, the latest; 24 sessions were missed from 2 September on.
    [Fact]
    public void Of_many_sessions_the_latest_are_named_and_the_others_counted()
    {
        var days = Enumerable.Range(0, 16).Select(i => new DateOnly(2026, 9, 2).AddDays(i))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(12).ToList();
        var (symbol, context) = Of("""{ "count": "sessions", "of": "absence", "in": "school year" }""",
            Asked.Pupil("09-23", [.. days.Select(d => FormattableString.Invariant($"{d:MM-dd} O"))]), "09-23");
        var evidence = symbol.Evidence(context);
        Assert.Equal(("4 earlier", "2026-09-04 AM O", "2026-09-17 PM O", 21), (evidence[0], evidence[1], evidence[^1], evidence.Count));
    }

    // Where a session may be anything, the highest is known where it is beaten anyway, and its day is not where it may be another.
    [Theory]
    [InlineData("highest", "3..4", "09-07 O", "09-08 O ?")]
    [InlineData("highest", "4", "09-07 O", "09-08 O", "09-09 ? /")]
    [InlineData("lowest", "0", "09-07 O", "09-08 O ?")]
    [InlineData("highest", "0..1", "09-07 ? /")]
    public void The_extreme_of_what_is_open_is_between_those_of_its_ends(string extreme, string expected, params string[] marks)
    {
        var (symbol, context) = Of(
            $$"""{ "count": "sessions", "of": "absence", "in": "last 2 school days", "{{extreme}}": "this term" }""",
            Asked.Pupil("09-11", marks), "09-11");
        Assert.Equal(expected, symbol.At(context).ToString());
        Assert.Equal(symbol.At(context).IsUncertain || extreme == "lowest", symbol.Evidence(context).Count == 0);
    }

    [Theory]
    [InlineData("same weekday", Unit.SchoolWeeks)]
    [InlineData("broken weeks", Unit.SchoolWeeks)]
    [InlineData("beside holidays", Unit.SchoolDays)]
    [InlineData("morning", Unit.Sessions)]
    public void A_pattern_is_counted_in_a_unit_of_its_own(string pattern, Unit expected) => Assert.Equal(expected,
        new PatternFact(pattern) { Name = "p", Of = new SessionFilter("x", 1, []) }.Unit);

    [Fact]
    public void A_name_uses_what_the_names_in_it_use()
    {
        var (symbol, _) = Of("""{ "is": "g and onRoll" }, "g": { "is": "h > 2" }, "h": { "number": "k + 1" }, """
            + """ "k": { "count": "sessions", "of": "absence", "in": "school year" } """, Pupil, "09-23");
        Assert.Equal("f g h k onRoll", string.Join(' ', symbol.AllUses().Select(u => u.Name).Order(StringComparer.Ordinal)));
    }

    // It held from 1 September on, and became known on the 10th: nothing was known of it before.
    [Theory]
    [InlineData("2026-09-09", "unknown")]
    [InlineData("2026-09-10", "yes")]
    public void A_characteristic_counts_from_when_it_became_known(string knownOn, string expected)
    {
        var book = Asked.Book("""{ "is": "hasSocialWorker" }""");
        var record = Asked.Pupil("09-11").Has(new Characteristic("hasSocialWorker", "yes", Asked.Day("09-01"), null, Asked.Day("09-10")))
            .Create();
        var file = book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), DateOnly.ParseExact(knownOn, "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture), null);
        Assert.Equal(expected, book.Book.Names.Find("f")!.At(new EvaluationContext(file, Asked.Day("09-11"))).ToString());
    }

    // Each had a letter of their own: A on the 7th, B on the 8th. Reasons that are found with the advice share what is the same.
    [Fact]
    public void What_is_counted_for_one_parent_is_not_shown_of_another()
    {
        var book = Made.Book($$"""
            {{Asked.Rest}}, "facts": { "f": { "count": "sessions", "of": "absence", "in": "since letter" } },
            "rules": { "r": { "of": "parent", "when": "f >= 1", "do": [ "visit" ] } }
            """);
        var record = Asked.Pupil("09-10", "09-08 O /", "09-09 / O").WithParents("A", "B")
            .Did(new CaseworkRow(Asked.Day("09-07"), "letter") { Parent = "A" })
            .Did(new CaseworkRow(Asked.Day("09-08"), "letter") { Parent = "B" }).Create();
        var file = book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null);
        var advice = new Advisor(book.Book, file, Asked.Day("09-10")) { Finds = FoundParts.All }.Advise();
        Assert.Equal(["A: 2026-09-08 AM O, 2026-09-09 PM O", "B: 2026-09-09 PM O"],
            advice.Actions.Select(a => $"{a.Parent}: {string.Join(", ", a.Reasons.SelectMany(r => r.Evidence))}"));
    }

    private static (Model.Expressions.Symbol Symbol, EvaluationContext Context) Of(string fact, PupilRecordBuilder pupil, string on)
    {
        var (book, record) = (Asked.Book(fact), pupil.Create());
        return (book.Book.Names.Find("f")!,
            new EvaluationContext(book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null), Asked.Day(on)));
    }
}
