using System.Text.RegularExpressions;
using AttendanceRules.Documents;

namespace AttendanceRules.Tests.Documents;

/// <summary>What is counted, as a head of service reads it: sentences without words of the language.</summary>
public sealed partial class FactSentenceTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static TheoryData<string> Shipped => [.. PackSource.ShippedIds];

    [Theory]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "last lookBack" }""",
        "the number of sessions recorded as “Absence”, in the last 10 school weeks.")]
    [InlineData("""{ "count": "sessions", "of": "absence and not N", "in": "ever", "mostPer": "school week", "weekday": "Monday" }""",
        "the number of sessions recorded as “Absence” and not code N (Reason not established yet), on Mondays only, at most one "
            + "in each school week, at any time on record.")]
    [InlineData("""{ "count": "days", "of": [ "I", "M" ], "in": "this term" }""",
        "the number of school days of which every session that could be attended is recorded as code I (Ill, not an appointment) "
            + "or code M (Medical or dental appointment), in this term.")]
    [InlineData("""{ "count": "days", "of": "absence", "anySession": true, "in": "since visit", "notCoveredBy": [ "visit" ] }""",
        "the number of school days of which at least one session is recorded as “Absence”, after the day of the latest “Visit”, without "
            + "what an entry of “Visit” is about.")]
    [InlineData("""{ "count": "sessions", "of": "late", "in": "school year", "minutesLate": ">= 10", "at": "visit:met" }""",
        "the number of sessions recorded as “Late”, where the pupil was at least 10 minutes late, in the school year; as it was on the day "
            + "of the latest “Visit” with the outcome “met”.")]
    [InlineData("""{ "count": "episodes", "of": "absence", "in": "this half term", "atLeast": 3 }""",
        "how often an unbroken run of at least 3 school days recorded as “Absence” began, in this half term.")]
    [InlineData("""{ "sum": "minutes late", "of": "late", "in": "this week", "roundEach": "up to 5" }""",
        "the minutes late of the sessions recorded as “Late”, added up, each rounded up to 5 minutes, in this week.")]
    [InlineData("""{ "rate": "present", "in": "last school year" }""",
        "the share of the sessions that could be attended that are recorded as “Present”, in the school year before this one.")]
    [InlineData("""{ "rate": "absence", "over": "planned", "in": "this term", "round": 1 }""",
        "the share of all sessions of the school's calendar that are recorded as “Absence”, rounded to 1%, in this term.")]
    [InlineData("""{ "run": "school days", "of": "absence", "in": "ever", "which": "longest", "brokenBy": "visit" }""",
        "the longest unbroken run of school days recorded as “Absence”, which the day of the latest “Visit” ends, at any time on record.")]
    [InlineData("""{ "pattern": "same weekday", "of": "absence", "in": "this term" }""",
        "the most school weeks running with a session recorded as “Absence” on one and the same weekday, in this term.")]
    [InlineData("""{ "pattern": "afternoon", "of": "absence", "in": "10 school days after visit" }""",
        "the number of PM sessions recorded as “Absence”, in the 10 school days after the day of the latest “Visit”.")]
    [InlineData("""{ "casework": "count", "action": "visit", "outcome": "met", "in": "last 3 years" }""",
        "how often “Visit” with the outcome “met” is on record, in the last 3 years.")]
    [InlineData("""{ "casework": "count", "action": "visit", "in": "from visit and to visit and this term" }""",
        "how often “Visit” is on record, on the day of the latest “Visit” and in this term.")]
    [InlineData("""{ "casework": "latest", "action": "visit" }""", "the day of the latest “Visit”.")]
    [InlineData("""{ "casework": "days", "action": "visit", "in": "from 09-01 to 09-14", "planned": true }""",
        "the number of school days that entries of “Visit” are about, days to come too, from 1 September to 14 September.")]
    [InlineData("""{ "elapsed": "school days", "since": "visit" }""",
        "the number of school days completed since the day of the latest “Visit”.")]
    [InlineData("""{ "is": "days >= 3 and not sure" }""",
        "yes when “Days away” is at least 3 school days, and “Are you sure?” is answered no.")]
    [InlineData("""{ "date": "this term and before 2026-12-01" }""", "yes in this term and before 1 December 2026.")]
    [InlineData("""{ "number": "days * 2 - 1" }""", "“Days away” times 2 less 1.")]
    [InlineData("""{ "band": "days", "rows": { "high": ">= lookBackDays", "some": "> 0 and < lookBackDays" }, "else": "none" }""",
        "by “Days away”: “high” when it is at least 5 school days, “some” when it is more than 0 school days and less than 5 school days; "
            + "else “none”.")]
    [InlineData("""{ "count": "sessions", "of": "absence", "in": "since visit else school year", "highest": "this term" }""",
        "the number of sessions recorded as “Absence”, after the day of the latest “Visit” (where there is none: in the school year); the "
            + "most that this has been on a school day in this term.")]
    [InlineData("""{ "count": "pupils", "of": "sure" }""", "the number of pupils on roll for whom it is so: “Are you sure?”.")]
    public void A_fact_is_a_sentence(string fact, string sentence)
    {
        var book = Book($$""" "asked": {{fact}} """);
        Assert.Equal(Titled(sentence), new DutySentences(book.Book, book.Files, Day).Facts.Of(book.Book.Names.Find("asked")!));
    }

    [Fact]
    public void A_fact_with_editions_says_what_it_is_in_each()
    {
        var book = Book("""
            "asked": [ { "casework": "first", "action": "visit", "to": "2026-10-31" },
              { "casework": "latest", "action": "visit", "from": "2026-11-01" } ]
            """);
        Assert.Equal("from 1 August 2026 to 31 October 2026: the day of the first “Visit”; from 1 November 2026: the day of the latest "
            + "“Visit”.", new DutySentences(book.Book, book.Files, Day).Facts.Of(book.Book.Names.Find("asked")!));
    }

    [Theory]
    [InlineData("5 school days", "5 school days")]
    [InlineData("1 school days after visit", "1 school day after “Visit”")]
    [InlineData("last lookBack", "last 10 school weeks")]
    [InlineData("this term and since days.start", "this term and since “Days away”")]
    [InlineData("run days", "run “Days away”")]
    [InlineData("school year", "school year")]
    public void A_word_of_the_language_stays_where_a_fact_has_its_name(string phrase, string words)
    {
        var book = Book(""" "year": { "casework": "count", "action": "visit", "in": "ever", "title": "Visits of the year" } """);
        Assert.Equal(words, new NamedText(book.Book, Day).Of(phrase));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_fact_of_a_shipped_pack_is_said_in_words_of_the_language(string pack)
    {
        var book = RuleBook.Load(PackSource.Shipped(pack));
        var sentences = new DutySentences(book.Book, book.Files, Day);
        Assert.All(book.Book.Names.Facts.Select(n => sentences.Facts.Of(book.Book.Names.Find(n)!)),
            s => Assert.DoesNotMatch(Language(), s));
    }

    // The titles of classes and flags in the base pack.
    private static string Titled(string sentence) => sentence
        .Replace("“Absence”", "“Absence, authorised or not”", StringComparison.Ordinal)
        .Replace("“Present”", "“Present, including late before the register closed”", StringComparison.Ordinal)
        .Replace("“Late”", "“Arrived after the register was taken, whether it was still open or not”", StringComparison.Ordinal);

    private static RuleBook Book(string facts) => Made.Book($$"""
        "thresholds": {
          "lookBack": { "title": "Look back", "unit": "school weeks", "values": [ { "from": "2026-08-01", "value": 10 } ] },
          "lookBackDays": { "title": "Many days", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 5 } ] } },
        "questions": { "sure": { "ask": "Are you sure?", "of": "school", "type": "yes/no" } },
        "actions": { "visit": { "title": "Visit", "by": "school", "outcomes": [ "met", "missed" ] } },
        "facts": { "days": { "run": "school days", "of": "absence", "in": "ever", "title": "Days away" }, {{facts}} }
        """);

    // A name in camel case, an operator, or a window that begins with a word for code alone.
    [GeneratedRegex("[a-z][A-Z]|[<>=]|\\bcycle\\b|\\bwatch of\\b", RegexOptions.None, 5000)]
    private static partial Regex Language();
}
