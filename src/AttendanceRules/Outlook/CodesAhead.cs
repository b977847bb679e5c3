using System.Globalization;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>The codes of sessions to come, missed and not missed, by the place of the session in its day.</summary>
internal sealed class CodesAhead
{
    public CodesAhead(Book book, OutlookOptions options, IReadOnlyList<DateOnly> days)
    {
        Absent = [.. book.Week.Sessions.Select(s => options.AbsenceCode ?? s.Absent
            ?? throw Unnamed("a missed session", nameof(options.AbsenceCode)))];
        Present = [.. book.Week.Sessions.Select(s => options.PresentCode ?? s.Present
            ?? throw Unnamed("a session that is not missed", nameof(options.PresentCode)))];
        AbsentClasses = [.. Absent.Select(c => ClassesOf(book, c, days, nameof(options.AbsenceCode)))];
        PresentClasses = [.. Present.Select(c => ClassesOf(book, c, days, nameof(options.PresentCode)))];
        Possible = book.Codes.Possible;
    }

    /// <summary>Codes with their classes: what is known of a book for equal keys is equal.</summary>
    public string Key => string.Join('|', Absent.Concat(Present).Zip(AbsentClasses.Concat(PresentClasses), (c, bits) =>
        c + ' ' + bits?.ToString(CultureInfo.InvariantCulture)));

    public IReadOnlyList<string> Absent { get; }

    public IReadOnlyList<string> Present { get; }

    /// <summary>The classes of each code; null where they are not the same on every day ahead.</summary>
    public IReadOnlyList<ulong?> AbsentClasses { get; }

    public IReadOnlyList<ulong?> PresentClasses { get; }

    /// <summary>The bit of possible sessions.</summary>
    public ulong Possible { get; }

    /// <summary>True where a session is possible whether it is missed or not.</summary>
    public bool AreAlwaysPossible => AbsentClasses.Concat(PresentClasses).All(c => (c & Possible) != 0);

    /// <summary>Whether missed sessions are of the filter; null where not all are alike, or their minutes would decide.</summary>
    public bool? AbsentIn(SessionFilter filter) => In(filter, Absent, AbsentClasses);

    /// <summary>The same of sessions that are not missed.</summary>
    public bool? PresentIn(SessionFilter filter) => In(filter, Present, PresentClasses);

    private static bool? In(SessionFilter filter, IReadOnlyList<string> codes, IReadOnlyList<ulong?> classes)
    {
        var each = codes.Select((c, place) => classes[place] is not { } bits || filter.IsUnsure(c, bits, null) ? (bool?)null
            : filter.Matches(c, bits, null)).Distinct().ToList();
        return each is [var one] ? one : null;
    }

    private static ulong? ClassesOf(Book book, string code, IReadOnlyList<DateOnly> days, string option)
    {
        var each = days.Select(d => book.Codes.ClassesOf(code, d)).Distinct().ToList();
        return !each.Contains(null) && book.Codes.Codes.ContainsKey(code) ? each is [var one] ? one : null
            : throw new ArgumentException(string.Join(' ', new[] { $"Register code '{code}' is not in force on every day ahead.",
                Nearest.Suggest(code, book.Codes.Codes.Keys.Where(c => days.All(d => book.Codes.ClassesOf(c, d) is not null))),
                $"Set {option} to a code that is." }.OfType<string>()), option);
    }

    private static ArgumentException Unnamed(string session, string option) =>
        new($"The packs name no register code of {session} for days ahead. Set {option}.", option);
}
