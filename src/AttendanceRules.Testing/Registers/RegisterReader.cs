using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Testing.Registers;

/// <summary>Lays the words of a register over school days.</summary>
internal static class RegisterReader
{
    private const string NoMark = "-";
    private const int MostDays = 1000;

    public static IReadOnlyList<WrittenSession> Read(string text, DateOnly from, SchoolCalendar calendar, RuleBook book)
    {
        var days = calendar.SchoolDays(book.Catalogue.BankHolidays, book.Catalogue.SchoolWeek).Where(d => d >= from).ToList();
        if (days.Count == 0 || days[0] != from)
        {
            throw new ArgumentException($"{Day(from)} is not a school day of the calendar"
                + (days.Count == 0 ? ", and no school day comes after it." : $"; the next one is {Day(days[0])}."), nameof(from));
        }

        var sessions = new List<WrittenSession>();
        var next = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (codes, times) = Repeated(word);
            for (var i = 0; i < times; i++)
            {
                if (next == days.Count)
                {
                    throw new ArgumentException(
                        $"The calendar ends on {Day(days[^1])}, before the word '{word}' of the register.", nameof(text));
                }

                sessions.AddRange(OfDay(codes, days[next++], book));
            }
        }

        return sessions;
    }

    private static (string Codes, int Times) Repeated(string word)
    {
        var star = word.LastIndexOf('*');
        if (star <= 0)
        {
            return (word, 1);
        }

        return int.TryParse(word[(star + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && times is > 0 and <= MostDays ? (word[..star], times)
            : throw new FormatException(
                $"The word '{word}' says how often it is repeated; write a number from 1 to {MostDays} after '*'.");
    }

    private static IEnumerable<WrittenSession> OfDay(string word, DateOnly day, RuleBook book)
    {
        var sessions = book.Catalogue.SchoolWeek.Sessions;
        var codes = WordCodes.Split(word);
        if (codes.Count != sessions.Count)
        {
            throw new FormatException($"The word '{word}' for {Day(day)} holds {codes.Count} codes; a school day has {sessions.Count} "
                + $"({string.Join(", ", sessions.Select(s => s.Id))}). Write '{NoMark}' for a session without a mark.");
        }

        for (var i = 0; i < codes.Count; i++)
        {
            var (code, minutes, subject) = codes[i];
            if (code != NoMark && !book.Catalogue.IsCode(code, day))
            {
                throw new FormatException($"Unknown code '{code}' in the word '{word}' for {Day(day)}. Known on that day are: "
                    + $"{string.Join(' ', CodesOn(book, day))}. A pupil with an unknown code is made with With(p => p.Mark(…)).");
            }

            if (subject is not null && !book.Catalogue.Subjects.ContainsKey(subject))
            {
                throw new FormatException($"Unknown subject '{subject}' in the word '{word}' for {Day(day)}. Declared are: "
                    + $"{string.Join(' ', book.Catalogue.Subjects.Keys.Order(StringComparer.Ordinal))}.");
            }

            var half = (HalfDay)i;
            yield return new WrittenSession(
                day, half, code == NoMark ? null : new Mark(day, half, code, minutes) { Subject = subject });
        }
    }

    private static IEnumerable<string> CodesOn(RuleBook book, DateOnly day) => book.Catalogue.Codes
        .Where(c => !(c.From > day) && !(c.To < day)).Select(c => c.Code).Distinct(StringComparer.Ordinal);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
