using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Language;
using AttendanceRules.Problems;
using AttendanceRules.Rules;

namespace AttendanceRules.Cases;

/// <summary>Runs the cases written in the packs of a rule book: expectations written by hand, differences told line by line.</summary>
public static class CaseRunner
{
    /// <summary>Runs every case of the book's packs, by file and place.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the only pack whose cases are run; null: all.</param>
    public static IReadOnlyList<CaseResult> Run(RuleBook book, string? pack = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var results = new List<CaseResult>();
        foreach (var files in book.Book.Packs.Where(p => pack is null || p.Pack!.Id == pack))
        {
            foreach (var file in files.Files)
            {
                results.AddRange(file.List("cases").Select(c => Run(book.Book, files, c, c.String("calendar") ?? file.String("calendar") ?? "")));
            }
        }

        return results;
    }

    private static CaseResult Run(Book book, PackFiles pack, JsonItem item, string calendarName)
    {
        var mistakes = new List<string>();
        var name = item.String("case") ?? "";
        var problems = new ProblemList();
        var isWell = ConceptChecker.Check(item, Concept.Case, problems);
        foreach (var check in item.List("check"))
        {
            isWell &= ConceptChecker.Check(check, Concept.Check, problems);
        }

        mistakes.AddRange(problems.Sorted().Select(p => p.ToString()));
        SchoolCalendar? calendar = null;
        if (!pack.Calendars.TryGetValue(calendarName, out var text))
        {
            mistakes.Add($"There is no calendars/{calendarName}.json in the pack.");
        }
        else
        {
            mistakes.AddRange(SchoolCalendar.TryParse(text, $"calendars/{calendarName}.json", out calendar).Select(p => p.ToString()));
        }

        if (isWell && calendar is not null && item.List("check").Count > 0)
        {
            var checks = item.List("check");
            var record = new CaseRecord(book, calendar, mistakes).Read(item, checks[0].Date("on")!.Value, checks.Max(c => c.Date("on")!.Value));
            foreach (var check in checks.Where(_ => mistakes.Count == 0))
            {
                var on = check.Date("on")!.Value;
                var file = book.FileOf(record, book.TimeOf(calendar), check.Date("knownOn") ?? on, null);
                var advice = new Advisor(book, file, on).Advise();
                mistakes.AddRange(new CaseCheck(book, pack.Pack!.Id, advice, new Scope(file, on)).Differences(check).Select(d => $"on {on:yyyy-MM-dd}: {d}"));
            }
        }

        return new CaseResult(name, item.File, item.Line, mistakes);
    }
}
