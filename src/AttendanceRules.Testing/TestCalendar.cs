using System.Globalization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Testing;

/// <summary>Makes school calendars from short texts.</summary>
public static class TestCalendar
{
    private const string Form = "Write a term as 2026-09-02..2026-12-18 without 2026-10-26..2026-10-30.";

    /// <summary>
    /// A calendar of terms, each written as its first and last day and, behind <c>without</c>, the days or stretches on which the
    /// school is closed, with spaces between them. All ends are included.
    /// </summary>
    /// <param name="terms">The terms, at least one, such as <c>2026-09-02..2026-12-18 without 2026-10-26..2026-10-30</c>.</param>
    /// <exception cref="FormatException">A text cannot be read.</exception>
    /// <exception cref="ArgumentException">No term is named, a stretch ends before it begins, or two terms overlap.</exception>
    public static SchoolCalendar Of(params string[] terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Length == 0 ? throw new ArgumentException("A calendar has at least one term. " + Form, nameof(terms))
            : new SchoolCalendar(terms.Select(Read));
    }

    private static Term Read(string text)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words is [_, not "without", ..] or [_, _])
        {
            throw new FormatException($"The term '{text}' cannot be read. {Form}");
        }

        var term = Span(words[0], text!);
        return new Term(term.From, term.To, [.. words.Skip(2).Select(w => Span(w, text!))]);
    }

    private static DateSpan Span(string word, string text)
    {
        var ends = word.Split("..");
        if (ends.Length > 2 || !IsDay(ends[0], out var from) || !IsDay(ends[^1], out var to))
        {
            throw new FormatException($"'{word}' in the term '{text}' is not a day nor a stretch of days. {Form}");
        }

        return new DateSpan(from, to);
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
