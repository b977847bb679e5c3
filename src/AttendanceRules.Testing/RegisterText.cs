using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.Testing.Registers;

namespace AttendanceRules.Testing;

/// <summary>
/// Reads registers written as text, such as <c>/\ /\ NN OO</c>: a word for each school day, in it a code for each session.
/// <list type="bullet">
/// <item>A code is a character with the digits behind it: <c>C2N</c> is <c>C2</c> in the morning and <c>N</c> in the afternoon. Between
/// codes of several letters write a comma: <c>AB,CD</c>.</item>
/// <item><c>L(12)</c> is twelve minutes late.</item>
/// <item><c>O:maths,P,P:art</c> names the subjects of lessons, where the packs declare some.</item>
/// <item><c>-</c> is a session without a mark.</item>
/// <item><c>/\*10</c> is the same for ten school days.</item>
/// </list>
/// Days on which the school is closed are passed over.
/// </summary>
public static class RegisterText
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The register; empty: no mark.</param>
    /// <param name="from">The school day of the first word.</param>
    /// <param name="calendar">The calendar of the school.</param>
    /// <param name="book">The book whose codes, school week and bank holidays count.</param>
    /// <returns>The marks in order.</returns>
    /// <exception cref="FormatException">A word cannot be read, has too few or too many codes, or one that the book does not know on the
    /// day; the message says which word.</exception>
    /// <exception cref="ArgumentException">The first day is not a school day, or the calendar ends before the text.</exception>
    /// <example><code>
    /// var marks = RegisterText.Read(@"/\ /\ NN OO", new(2026, 11, 16), calendar, RuleBook.England);
    /// </code></example>
    public static IReadOnlyList<Mark> Read(string text, DateOnly from, SchoolCalendar calendar, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(book);
        return [.. RegisterReader.Read(text, from, calendar, book).Select(s => s.Mark).OfType<Mark>()];
    }
}
