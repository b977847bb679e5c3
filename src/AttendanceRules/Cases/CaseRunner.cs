using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Language;
using AttendanceRules.Problems;
using AttendanceRules.Rules;

namespace AttendanceRules.Cases;

/// <summary>Runs the cases written in the packs of a rule book and in stories: expectations written by hand, differences told line by line.</summary>
public static class CaseRunner
{
    private const string StoryFile = "cases.json";
    private const string CalendarFolder = "calendars/";

    /// <summary>Runs every case of the book's packs, by file and place.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the only pack whose cases are run; null: all.</param>
    /// <param name="later">School days after each case's last check on which advice is wanted too, counted from 1; null: none. A day after the calendar's end gives none.</param>
    public static IReadOnlyList<CaseResult> Run(RuleBook book, string? pack = null, IReadOnlyList<int>? later = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. Each(book, pack, later)];
    }

    /// <summary>The same, each run when it is asked for.</summary>
    internal static IEnumerable<CaseResult> Each(RuleBook book, string? pack, IReadOnlyList<int>? later = null) =>
        from files in book.Book.Packs.Where(p => pack is null || p.Pack!.Id == pack)
        let home = new CaseHome(files.Pack!.Id, files.Name, files.Calendars)
        from file in files.Files
        from item in file.List("cases")
        select Run(book.Book, home, item, item.String("calendar") ?? file.String("calendar") ?? "", later);

    /// <summary>
    /// Runs the cases of one story: a folder with <c>cases.json</c> and <c>calendars/NAME.json</c>, which belongs to no pack. In a story <c>only: true</c> means that no other action at all is advised.
    /// </summary>
    /// <param name="book">The rules the story is held against.</param>
    /// <param name="folder">Path of the story's folder; results name its file by this path.</param>
    /// <param name="later">School days after each case's last check on which advice is wanted too, counted from 1; null: none.</param>
    /// <returns>One result a case; a mistake in the file itself is a result of its own.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no <c>cases.json</c>.</exception>
    public static IReadOnlyList<CaseResult> RunStory(RuleBook book, string folder, IReadOnlyList<int>? later = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var files = PackSource.FromFolder(folder).Read();
        if (!files.Any(f => f.Name == StoryFile))
        {
            throw new FileNotFoundException($"The folder '{folder}' holds no {StoryFile}, so it is no story.");
        }

        var path = folder.Replace('\\', '/').TrimEnd('/');
        var problems = new ProblemList();
        var calendars = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonItem? story = null;
        foreach (var (name, content) in files)
        {
            if (name.StartsWith(CalendarFolder, StringComparison.Ordinal))
            {
                calendars[Path.ChangeExtension(name[CalendarFolder.Length..], null)] = System.Text.Encoding.UTF8.GetString(content);
            }
            else if (name == StoryFile)
            {
                story = JsonItemReader.Read($"{path}/{name}", content, problems);
            }
            else
            {
                problems.Add(new Problem("unused-file", Severity.Error, "A story does not read this file.", $"{path}/{name}", 1, 1, "", $"A story holds {StoryFile} and {CalendarFolder}NAME.json."));
            }
        }

        var isWell = story is not null && ConceptChecker.Check(story, Concept.Story, problems);
        var results = problems.Sorted().Select(p => new CaseResult("the file can be read", p.File, p.Line, [p.ToString()])).ToList();
        if (isWell)
        {
            var home = new CaseHome(null, path, calendars);
            results.AddRange(story!.List("cases").Select(c => Run(book.Book, home, c, c.String("calendar") ?? story.String("calendar") ?? "", later)));
        }

        return results;
    }

    /// <summary>The story folders that a path names: the folder itself when it is a story, else all folders right inside it when any of them is, by name.</summary>
    /// <param name="folder">Path of a story's folder, or of a folder of stories.</param>
    /// <returns>Paths of story folders; empty when there are none.</returns>
    public static IReadOnlyList<string> StoriesIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (IsStory(folder) || !Directory.Exists(folder))
        {
            return IsStory(folder) ? [folder] : [];
        }

        // One without cases is handed out too, so that running it says so.
        var inside = Directory.EnumerateDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        return inside.Exists(IsStory) ? inside : [];
    }

    private static bool IsStory(string folder) => File.Exists(Path.Combine(folder, StoryFile));

    private static CaseResult Run(Book book, CaseHome home, JsonItem item, string calendarName, IReadOnlyList<int>? later)
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
        if (!home.Calendars.TryGetValue(calendarName, out var text))
        {
            mistakes.Add($"There is no {CalendarFolder}{calendarName}.json in {home.Name}.");
        }
        else
        {
            mistakes.AddRange(SchoolCalendar.TryParse(text, $"{home.Name}/{CalendarFolder}{calendarName}.json", out calendar).Select(p => p.ToString()));
        }

        var advice = new List<SubjectAdvice>();
        if (isWell && calendar is not null && item.List("check").Count > 0)
        {
            mistakes.AddRange(Differences(book, home.PackId, item, calendar, problems, later ?? [], advice));
        }

        mistakes.AddRange(problems.Sorted().Select(p => p.ToString()));
        return new CaseResult(name, item.File, item.Line, mistakes) { Advice = advice };
    }

    // A case with a school and no pupil of its own is about the school.
    private static List<string> Differences(Book book, string? packId, JsonItem item, SchoolCalendar calendar, ProblemList problems, IReadOnlyList<int> later, List<SubjectAdvice> advised)
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
            var (advice, scope) = Advise(on, check.Date("knownOn") ?? on);
            advised.Add(advice);
            mistakes.AddRange(new CaseCheck(book, packId, advice, scope).Differences(check).Select(d => $"on {on:yyyy-MM-dd}: {d}"));
        }

        var rest = later.Count == 0 ? [] : calendar.SchoolDays(book.BankHolidays).Where(d => d > last).ToList();
        advised.AddRange(later.Where(n => n > 0 && n <= rest.Count).Select(n => Advise(rest[n - 1], rest[n - 1]).Advice));
        return mistakes;

        (SubjectAdvice Advice, Scope Scope) Advise(DateOnly on, DateOnly knownOn)
        {
            var around = school is null ? null : book.FileOf(school, knownOn);
            var file = pupil is null ? around! : book.FileOf(pupil, book.TimeOf(calendar), knownOn, around);
            var advisor = new Advisor(book, file, on);
            return (pupil is null ? advisor.Advise([]) : advisor.Advise(), new Scope(file, on));
        }
    }
}
