using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Schools;

namespace AttendanceRules.Cases;

/// <summary>
/// Runs the cases written in the packs of a rule book and in stories: expectations written by hand, differences reported line by line.
/// </summary>
/// <example><code>
/// foreach (var result in CaseRunner.Run(book, "our-school").Where(r => r.Differences.Count > 0))
///     Console.WriteLine($"{result.File}({result.Line}): {result.Case}: {string.Join("; ", result.Differences)}");
/// </code></example>
public static class CaseRunner
{
    private const string StoryFile = "cases.json";
    private const string CalendarFolder = "calendars/";

    /// <summary>Runs every case of the book's packs, by file and place.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the only pack whose cases are run; null: all.</param>
    /// <param name="later">School days after each case's last check on which advice is wanted too, counted from 1; null: none. A day after
    /// the calendar's end gives none.</param>
    /// <param name="cancellationToken">Asked before each case.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IReadOnlyList<CaseResult> Run(
        RuleBook book, string? pack = null, IReadOnlyList<int>? later = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. Each(book, pack, later, cancellationToken)];
    }

    /// <summary>
    /// Reads every case of the book's packs without running it: names that nobody has, lines that cannot be read, checks that nothing can
    /// fail.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the only pack whose cases are read; null: all.</param>
    /// <returns>All problems, sorted by place; empty when every case can be run.</returns>
    public static IReadOnlyList<Problem> Check(RuleBook book, string? pack = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var problems = new ProblemList();
        foreach (var (home, item, calendar) in Written(book, pack))
        {
            CaseContent.Read(book, home, item, calendar, problems);
        }

        return problems.Sorted();
    }

    /// <summary>Names every case of the book's packs without reading or running it, in the order of the packs and their files.</summary>
    /// <param name="book">The book.</param>
    /// <param name="pack">Id of the only pack whose cases are named; null: all.</param>
    public static IReadOnlyList<PackCase> Find(RuleBook book, string? pack = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. Written(book, pack).Select(c => new PackCase(c.Home, c.Item, c.Calendar))];
    }

    /// <summary>Runs one case.</summary>
    /// <param name="book">The book whose case it is.</param>
    /// <param name="packCase">The case, as <see cref="Find"/> gives it.</param>
    public static CaseResult RunCase(RuleBook book, PackCase packCase)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packCase);
        return Run(book, packCase.Home, packCase.Item, packCase.Calendar, null, CancellationToken.None);
    }

    /// <summary>Whether a case can be read and every check of it holds; the first that does not is the last that is looked at.</summary>
    internal static bool Holds(RuleBook book, PackCase packCase) =>
        CaseContent.Read(book, packCase.Home, packCase.Item, packCase.Calendar, new ProblemList()) is { } content
            && content.Checks.All(c => !Held(book, packCase.Home.PackId, content, c).Mismatches.Any());

    /// <summary>
    /// The same as <see cref="Run(RuleBook, string?, IReadOnlyList{int}?, CancellationToken)"/>, each run when it is asked for.
    /// </summary>
    internal static IEnumerable<CaseResult> Each(
        RuleBook book, string? pack, IReadOnlyList<int>? later = null, CancellationToken cancellationToken = default) =>
        Written(book, pack).Select(c => Run(book, c.Home, c.Item, c.Calendar, later, cancellationToken));

    private static IEnumerable<(CaseHome Home, JsonItem Item, string Calendar)> Written(RuleBook book, string? pack) =>
        from files in book.Files.Where(p => pack is null || p.Pack!.Id == pack)
        let home = new CaseHome(files.Pack!.Id, files.Name, files.Calendars)
        from file in files.Files
        from item in file.List("cases")
        select (home, item, item.String("calendar") ?? file.String("calendar") ?? "");

    /// <summary>
    /// Runs the cases of one story: a folder with <c>cases.json</c> and <c>calendars/NAME.json</c>, which belongs to no pack. In a story
    /// <c>only: true</c> means that no other action at all is advised.
    /// </summary>
    /// <param name="book">The rules the story is held against.</param>
    /// <param name="folder">Path of the story's folder; results name its file by this path.</param>
    /// <param name="later">School days after each case's last check on which advice is wanted too, counted from 1; null: none.</param>
    /// <param name="cancellationToken">Asked before each case.</param>
    /// <returns>One result a case; a mistake in the file itself is a result of its own.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no <c>cases.json</c>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IReadOnlyList<CaseResult> RunStory(
        RuleBook book, string folder, IReadOnlyList<int>? later = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var files = PackSource.FromFolder(folder).Read();
        if (!files.Any(f => f.Name == StoryFile))
        {
            throw new FileNotFoundException($"The folder '{folder}' holds no {StoryFile}, so it is not a story.");
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
                problems.Add(new Problem
                {
                    Code = "unused-file", Severity = Severity.Error, Message = "A story does not read this file.",
                    File = $"{path}/{name}", Line = 1, Column = 1, Path = "",
                    Suggestion = $"A story holds {StoryFile} and {CalendarFolder}NAME.json.",
                });
            }
        }

        var isWell = story is not null && ObjectChecker.Check(story, ObjectSchema.Story, problems);
        var results = problems.Sorted().Select(p => new CaseResult
        {
            Case = "the file can be read", File = p.File, Line = p.Line, Differences = [p.ToString()],
        }).ToList();
        if (isWell)
        {
            var home = new CaseHome(null, path, calendars);
            results.AddRange(story!.List("cases")
                .Select(c => Run(book, home, c, c.String("calendar") ?? story.String("calendar") ?? "", later, cancellationToken)));
        }

        return results;
    }

    /// <summary>
    /// The story folders that a path names: the folder itself when it is a story, else all folders right inside it when any of them is, by
    /// name.
    /// </summary>
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
        var inside = Directory.EnumerateDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal)
            .ToList();
        return inside.Exists(IsStory) ? inside : [];
    }

    private static bool IsStory(string folder) => File.Exists(Path.Combine(folder, StoryFile));

    private static CaseResult Run(RuleBook book, CaseHome home, JsonItem item, string calendar, IReadOnlyList<int>? later,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new ProblemList();
        var content = CaseContent.Read(book, home, item, calendar, problems);
        var advice = new List<SubjectAdvice>();
        var mismatches = content is null ? [] : Mismatches(book, home.PackId, content, later ?? [], advice);
        return new CaseResult
        {
            Case = item.String("case") ?? "", File = item.File, Line = item.Line,
            Differences = content is null ? [.. problems.Sorted().Select(p => p.ToString())]
                : [.. mismatches.Select(m => $"on {IsoDate.Text(m.On)}: {m.Text}")],
            Mismatches = mismatches,
            Advice = advice,
        };
    }

    private static List<CaseMismatch> Mismatches(RuleBook rules, string? packId, CaseContent content, IReadOnlyList<int> later,
        List<SubjectAdvice> advised)
    {
        var book = rules.Book;
        var found = new List<CaseMismatch>();
        foreach (var check in content.Checks)
        {
            var (advice, mismatches) = Held(rules, packId, content, check);
            advised.Add(advice);
            found.AddRange(mismatches);
        }

        var last = content.Checks.Max(c => c.Date("on")!.Value);
        var rest = later.Count == 0 ? [] : content.Calendar.SchoolDays(book.BankHolidays, book.Week).Where(d => d > last).ToList();
        advised.AddRange(later.Where(n => n > 0 && n <= rest.Count).Select(n => Advise(book, content, rest[n - 1], rest[n - 1]).Advice));
        return found;
    }

    private static (SubjectAdvice Advice, IEnumerable<CaseMismatch> Mismatches) Held(
        RuleBook rules, string? packId, CaseContent content, JsonItem check)
    {
        var on = check.Date("on")!.Value;
        var (advice, context) = Advise(rules.Book, content, on, check.Date("knownOn") ?? on);
        if (check["tables"] is not null && advice is SchoolAdvice school)
        {
            advice = new SchoolFigures(rules.Book, rules.Schools).AddTo(school, context.File);
        }

        return (advice, new CaseCheck(rules.Book, packId, advice, context).Differences(check)
            .Concat(new SourceCheck(rules, packId, advice).Differences(check)));
    }

    private static (SubjectAdvice Advice, EvaluationContext Context) Advise(Book book, CaseContent content, DateOnly on, DateOnly knownOn)
    {
        var around = content.School is null ? null : book.FileOf(content.School, knownOn);
        var file = content.Pupil is null ? around! : book.FileOf(content.Pupil, book.TimeOf(content.Calendar), knownOn, around);
        var advisor = new Advisor(book, file, on);
        return (content.Pupil is null ? advisor.Advise([]) : advisor.Advise(), new EvaluationContext(file, on));
    }
}
