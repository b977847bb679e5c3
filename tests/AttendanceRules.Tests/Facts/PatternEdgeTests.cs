using AttendanceRules.Evaluation.Facts;

namespace AttendanceRules.Tests.Facts;

/// <summary>Patterns where sessions cannot be classed, or few are possible (S19).</summary>
public sealed class PatternEdgeTests
{
    private static readonly (string Pattern, string Window, string Lines, string Expected)[] Cases =
    [
        // In the week of 14 September only what is said is possible.
        ("broken weeks", "this week", "09-14 I /", "1"),
        ("broken weeks", "this week", "09-14 I", "0"),
        ("broken weeks", "this week", "09-14 /", "0"),
        ("broken weeks", "this week", "09-14 I ?", "0..1"),
        ("broken weeks", "this week", "09-14 / ?", "0..1"),
        ("broken weeks", "this week", "09-14 ? ?", "0..1"),
        ("broken weeks", "this week", "09-14 ? X", "0"), // one session is not some of several
        ("broken weeks", "this week", "09-14 I X", "0"),
        ("broken weeks", "this week", "09-14 I /; 09-15 ?", "1"),
        ("broken weeks", "this week", "", "0"),

        // Mondays: the 7th, 14th and 21st.
        ("same weekday", "school year", "09-07 I /; 09-14 I /; 09-18 I", "2"),
        ("same weekday", "school year", "09-07 ? /; 09-14 I /", "1..2"),
        ("same weekday", "school year", "09-07 I /; 09-14 ? /", "1..2"),
        ("same weekday", "school year", "09-07 ? /; 09-14 ? /", "0..2"),
        ("same weekday", "school year", "09-07 I /; 09-14 ?; 09-21 I", "1..3"),
        ("same weekday", "school year", "09-07 I /; 09-14 X; 09-21 I", "2"),
        ("same weekday", "school year", "09-07 I /; 09-14 X ?; 09-21 I", "1..3"),
        ("same weekday", "school year", "09-07 I /; 09-14 X /; 09-21 I", "1"),
        ("same weekday", "school year", "09-08 I; 09-15 / I; 09-07 I", "2"),
        ("same weekday", "last 3 sessions", "09-17 I /", "0"), // the morning is not in it
        ("same weekday", "last 3 sessions", "09-17 / I", "1"),

        ("morning", "school year", "09-07 I /; 09-14 ? I; 09-15 I", "2..3"),
        ("afternoon", "school year", "09-07 I /; 09-14 ? I; 09-15 I", "2"),
        ("afternoon", "school year", "09-07 / ?; 09-14 ?", "0..2"),

        ("beside holidays", "school year", "09-02 I /", "1"),
        ("beside holidays", "school year", "09-02 / ?", "0..1"),
        ("beside holidays", "school year", "09-02 I ?", "1"),
        ("beside holidays", "school year", "09-03 I", "0"),
    ];

    [Fact]
    public void A_pattern_is_between_what_it_is_and_what_it_may_be()
    {
        var forms = Cases.Select(c => (c.Pattern, c.Window)).Distinct().ToList();
        var book = Made.Book($$"""
            "facts": { {{string.Join(", ", forms.Select((f, i) =>
                $$""" "f{{i}}": { "pattern": "{{f.Pattern}}", "of": "absence", "in": "{{f.Window}}" } """))}} }
            """);
        foreach (var (pattern, window, lines, expected) in Cases)
        {
            // In a week that is looked at alone every other day is not possible.
            var last = window == "school year" ? "09-21" : "09-18";
            var marks = lines.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
            marks.AddRange(new[] { "09-14", "09-15", "09-16", "09-17", "09-18" }
                .Where(d => window == "this week" && !marks.Exists(m => m.StartsWith(d, StringComparison.Ordinal))).Select(d => d + " X"));
            var context = Asked.Where(book, Asked.Pupil(last, [.. marks]), last);
            Assert.Equal((pattern, window, lines, expected), (pattern, window, lines,
                book.Book.Names.Find($"f{forms.IndexOf((pattern, window))}")!.At(context).ToString()));
        }
    }
}
