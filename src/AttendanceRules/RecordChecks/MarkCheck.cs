using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>Register codes that no pack knows on their day, and marks on days without school.</summary>
internal static class MarkCheck
{
    // Days that are named; how many more there are is said.
    private const int NamedDays = 3;

    public static void Find(Book book, PupilRecord pupil, SchoolTime time, ref RecordProblems? found, int from = 0)
    {
        var possible = book.Codes.Possible;
        SortedDictionary<string, (int First, DateOnly On, int Count)>? unknown = null;
        SortedDictionary<DateOnly, int>? closed = null;
        int? beyond = null;
        SortedDictionary<string, int>? subjects = null;
        var kinds = book.Codes.Kinds;
        var marks = pupil.EachMark;
        for (var i = from; i < marks.Length; i++)
        {
            var mark = marks[i];
            var kind = kinds.NumberOf(mark.Code, mark.Date);
            if (kind >= 0 && mark.Subject is null && time.SessionOf(mark.Date, mark.Half) >= 0)
            {
                continue;
            }

            ulong? classes = kind >= 0 ? kinds[kind].Classes : mark.Code.Length == 0 ? 0 : null;
            if (classes is null)
            {
                unknown ??= new(StringComparer.Ordinal);
                unknown[mark.Code] = unknown.TryGetValue(mark.Code, out var said)
                    ? said with { Count = said.Count + 1 } : (i, mark.Date, 1);
            }

            if (!time.Week.Has(mark.Half))
            {
                beyond ??= i;
            }

            // Where no pack declares subjects nothing asks for them.
            if (mark.Subject is { Length: > 0 } subject && book.Codes.Subjects.Count > 0 && !book.Codes.IsSubject(subject))
            {
                (subjects ??= new(StringComparer.Ordinal)).TryAdd(subject, i);
            }

            // That the school is closed, or nothing marked, may be written for a day without school too.
            if (!IsSchoolDay(time, mark.Date) && (mark.Code.Length == 0 || (classes & possible) > 0))
            {
                (closed ??= []).TryAdd(mark.Date, i);
            }
        }

        if (unknown is not null)
        {
            foreach (var (code, (first, on, count)) in unknown)
            {
                (found ??= new(pupil.Id)).UnknownName(Path(first, "code"), Text(code, on, count), Suggestion(book.Codes, code, on));
            }
        }

        if (subjects is not null)
        {
            foreach (var (name, first) in subjects)
            {
                (found ??= new(pupil.Id)).UnknownName(Path(first, "subject"), $"No pack declares the subject '{name}'.",
                    Nearest.Suggest(name, book.Codes.Subjects.Keys));
            }
        }

        if (beyond is { } place)
        {
            (found ??= new(pupil.Id)).WithoutSchool(Path(place, "half"),
                Invariant($"A school day has no session {marks[place].Lesson}; it has {time.Week.SessionsPerDay}."),
                "Correct the number of the lesson, or leave such marks out.");
        }

        if (closed is not null)
        {
            var days = string.Join(", ", closed.Keys.Take(NamedDays).Select(IsoDate.Text));
            var more = closed.Count > NamedDays ? Invariant($" and {closed.Count - NamedDays} more") : "";
            (found ??= new(pupil.Id)).WithoutSchool(Path(closed.Values.Min(), "date"), $"There is no school on {days}{more}.",
                "Correct the dates or the school's calendar, or leave these marks out.");
        }
    }

    private static bool IsSchoolDay(SchoolTime time, DateOnly date) =>
        time.FirstOnOrAfter(date) is var day && day < time.DayCount && time[day] == date;

    private static string Text(string code, DateOnly on, int count) => $"Unknown register code '{code}' on {IsoDate.Text(on)}"
        + (count > 1 ? Invariant($", and on {count - 1} more mark(s).") : ".");

    // A letter is near to every other letter, so only what begins alike is suggested.
    private static string Suggestion(CodeTable table, string code, DateOnly on)
    {
        if (table.Codes.TryGetValue(code, out var editions))
        {
            var periods = editions.Select(e => e.From > on ? $"from {IsoDate.Text(e.From)}" : $"until {IsoDate.Text(e.To ?? e.From)}");
            return $"It is a code {string.Join(" and ", periods)}.";
        }

        var near = table.Codes.Keys.Where(c => c.StartsWith(code, StringComparison.OrdinalIgnoreCase)
            && table.ClassesOf(c, on) is not null).Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null ? "Write an empty code for a mark that cannot be read." : $"Did you mean '{near}'?";
    }

    private static string Path(int index, string member) => Invariant($"marks[{index}].{member}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
