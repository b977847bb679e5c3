using AttendanceRules.Advice;
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

        isWell &= item["school"] is not { } declared || ConceptChecker.Check(declared, Concept.CaseSchool, problems);
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
            mistakes.AddRange(Differences(book, pack.Pack!.Id, item, calendar, problems));
        }

        mistakes.AddRange(problems.Sorted().Select(p => p.ToString()));
        return new CaseResult(name, item.File, item.Line, mistakes);
    }

    // A case with a school and no pupil of its own is about the school.
    private static List<string> Differences(Book book, string packId, JsonItem item, SchoolCalendar calendar, ProblemList problems)
    {
        var mistakes = new List<string>();
        var checks = item.List("check");
        var (first, last) = (checks[0].Date("on")!.Value, checks.Max(c => c.Date("on")!.Value));
        var reader = new CaseRecord(book, calendar, mistakes, problems);
        var school = item["school"] is { } written ? reader.School(written, first, last) : null;
        var pupil = school is null || item.Has("pupil") || item.Has("register") ? reader.Read(item, first, last) : null;
        if (mistakes.Count > 0)
        {
            return mistakes;
        }

        foreach (var check in checks)
        {
            var on = check.Date("on")!.Value;
            var knownOn = check.Date("knownOn") ?? on;
            var around = school is null ? null : book.FileOf(school, knownOn);
            var file = pupil is null ? around! : book.FileOf(pupil, book.TimeOf(calendar), knownOn, around);
            var advisor = new Advisor(book, file, on);
            SubjectAdvice advice = pupil is null ? advisor.Advise([]) : advisor.Advise();
            mistakes.AddRange(new CaseCheck(book, packId, advice, new Scope(file, on)).Differences(check).Select(d => $"on {on:yyyy-MM-dd}: {d}"));
        }

        return mistakes;
    }
}
