using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Writes a report on a school as Markdown.</summary>
internal sealed class ReportWriter(Book book, SchoolBook schools, ReportDeclaration report, SchoolAdvice advice)
{
    public IEnumerable<string> Lines()
    {
        yield return "# " + Cell(report.Title);
        yield return "";
        yield return $"{Cell(advice.School)}, {Day(advice.AsOf)}, {advice.Pupils.Count.ToString(CultureInfo.InvariantCulture)} "
            + $"pupils{Citations(report.Sources)}";
        foreach (var (title, show, sources) in report.Sections)
        {
            yield return "";
            yield return $"## {Cell(title)}{Citations(sources)}";
            foreach (var line in show.SelectMany(Part))
            {
                yield return line;
            }
        }

        foreach (var line in Failures(advice, "Not worked out"))
        {
            yield return line;
        }
    }

    /// <summary>What could not be worked out, so that no part is read as if nothing were missing. Empty: all was.</summary>
    internal static IEnumerable<string> Failures(SchoolAdvice advice, string heading)
    {
        List<string> failed =
        [
            .. advice.Notices.Where(n => n.IsFailure).Select(n => n.Text),
            .. advice.Pupils.SelectMany(p => p.Notices.Where(n => n.IsFailure).Select(n => $"{p.Pupil}: {n.Text}")),
        ];
        return failed.Count == 0 ? []
            : failed.Distinct(StringComparer.Ordinal).Select(t => "- " + Cell(t)).Prepend("").Prepend("## " + Cell(heading)).Prepend("");
    }

    private IEnumerable<string> Part(string word)
    {
        var (what, whom) = word.Split(" of ") is [var first, var second] ? (first, second) : (word, null);
        var lines = what switch
        {
            "groups" => Groups(),
            "cohorts" => CohortLines(),
            "benchmarks" => BenchmarkLines(),
            "due" or "overdue" => Due(what == "overdue", whom),
            "undecided" => Undecided(whom),
            "unmet" => Unmet(),
            "standing" => Standing(whom),
            "roles" => Roles(),
            "evidence" => Evidence(),
            "plan" => Reviews(ReviewLines.Plan),
            "changes" => Reviews(ReviewLines.Changes),
            "pathways" => Pathways(),
            "pupils" => Pupils(whom),
            _ => advice.Tables.FirstOrDefault(t => t.Id == word) is { } table ? Figures(table)
                : advice.Reviews.FirstOrDefault(r => r.Id == word) is { } review ? Profile(review)
                : schools.Benchmarks.FirstOrDefault(b => b.Id == word) is { } benchmark ? Published(benchmark) : [],
        };
        return lines.Prepend("");
    }

    private IEnumerable<string> Groups() => Table(["Group", "Pupils", "Undecided"],
        advice.Groups.Where(g => g.Count.IsNumber).Select(g => new[] { g.Title, Number(g.Pupils.Count), Number(g.Undecided.Count) }),
        SilentRows.Lines(advice.Groups.Where(g => !g.Count.IsNumber).Select(g => (g.Count.Text, g.Title))));

    private static IEnumerable<string> Figures(FigureTable table) =>
        Table([.. table.By, "Pupils", .. table.Columns],
            SilentRows.Others(table).Select(r => (string[])[.. r.Keys, Number(r.Pupils), .. r.Figures.Select(f => f.Text)]),
            SilentRows.Lines(table)).Prepend("").Prepend($"**{Cell(table.Title)}**{Citations(table.Sources)}");

    private static IEnumerable<string> Profile(ReviewProfile review) =>
        Table(["Section", "Rating", .. review.Ratings, "unknown"],
            review.Sections.Select(s => (string[])[s.Title, s.Rating, .. review.Ratings.Append("unknown")
            .Select(r => Number(s.Answers.Count(a => a.Rating == r)))]))
            .Concat(review.Sections.SelectMany(s =>
                Table(["Question", "Who answers", "Answer"], s.Answers.Select(a => new[] { a.Ask, a.Of, a.Rating })
                    .Concat(s.Open.Select(o => new[] { o.Text is null ? Wording.Prompted(o) : o.Ask, o.Of, o.Text ?? "unknown" })))
                .Prepend("")
                .Prepend($"**{Cell(s.Title)}**{Citations(s.Sources)}").Prepend("")))
            .Prepend("").Prepend($"**{Cell(review.Title)}**{Citations(review.Sources)}");

    private IEnumerable<string> CohortLines()
    {
        var shown = advice.Cohorts.Where(c => c.Verdict is CohortVerdict.Lower or CohortVerdict.Undecided).ToList();
        foreach (var line in Table(["Cohort", "Pupils", "Its rate %", "Its peers' %", "Gap", "Verdict"], shown.Select(c => new[]
        {
            string.Join(", ", c.Parts.Select(p => $"{(p.Title.Length > 0 ? p.Title : p.Name)}: {p.Value}")), c.MayBelong > 0
                ? $"{Number(c.Pupils)}..{Number(c.Pupils + c.MayBelong)}" : Number(c.Pupils), c.Own.Text, c.Peers.Text, c.Gap.Text,
                c.Verdict.ToWord(),
        })))
        {
            yield return line;
        }

        yield return "";
        yield return $"Not lower than their peers: {Number(advice.Cohorts.Count(c => c.Verdict == CohortVerdict.NotLower))}. Too few "
            + $"pupils to say: {Number(advice.Cohorts.Count(c => c.Verdict == CohortVerdict.TooFew))}.";
    }

    private IEnumerable<string> BenchmarkLines() =>
        Table(["Figure", "School", "Published", "Where", "Period"], advice.Benchmarks.Select(b => new[]
            {
                b.School.Name, b.School.Text, b.Published.ToString("0.###", CultureInfo.InvariantCulture), b.Phase.Length > 0
                    ? $"{b.Area}, {b.Phase}" : b.Area, b.Period,
            }))
            .Concat(advice.Benchmarks.Select(b => b.Licence).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)
                .SelectMany(l => new[] { "", Cell(l) }));

    private static IEnumerable<string> Published(BenchmarkDeclaration benchmark)
    {
        var measures = benchmark.Values.SelectMany(v => v.Figures.Select(f => f.Measure)).Distinct(StringComparer.Ordinal).ToList();
        string[] Of(BenchmarkValue value) => [value.Name, value.Phase, value.Group, value.Period.Length > 0 ? value.Period
            : benchmark.Period,
            .. measures.Select(m => value.Figures.Where(f => f.Measure == m)
                .Select(f => f.Value.ToString("0.###", CultureInfo.InvariantCulture)).FirstOrDefault(""))];
        return Table(["Where", "Phase", "Group", "Period", .. measures], benchmark.Values.Select(Of)).Prepend("")
            .Prepend($"**{Cell(benchmark.Title)}**{Citations(benchmark.Sources)}")
            .Concat(benchmark.Licence.Length > 0 ? ["", Cell(benchmark.Licence)] : []);
    }

    private IEnumerable<string> Due(bool isOverdue, string? whom) =>
        Table(["Who", "Pupil", "What", "Due", "Sources"], advice.Agenda.Where(d => (whom is null || d.Action.Stakeholder == whom)
            && (!isOverdue || d.Action.Status == ActionStatus.Overdue)).Select(d => new[]
        {
            d.Action.Stakeholder, d.Subject.Length > 0 ? d.Subject : "school", What(d.Action), d.Action.Due is { } due ? Day(due)
                : d.Action.DueIn ?? "", string.Join(", ", d.Action.Sources),
        }));

    // One line for each question, however many pupils wait for it.
    private IEnumerable<string> Undecided(string? whom) =>
        Table(["Question", "Who answers", "Leaves undecided", "For"], advice.Pupils.SelectMany(p => p.Undecided).Concat(advice.Undecided)
            .Where(u => whom is null || u.Stakeholder == whom)
            .SelectMany(u => u.Questions.Select(q => (Ask: q.Prompt is null ? q.Ask : $"{q.Ask} {q.Prompt}", q.Of, u.Action)))
            .GroupBy(q => (q.Ask, q.Of))
                .OrderBy(g => g.Key.Of, StringComparer.Ordinal).ThenBy(g => g.Key.Ask, StringComparer.Ordinal)
            .Select(g => new[] { g.Key.Ask, g.Key.Of, string.Join(", ", g.Select(q => q.Action).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)), Number(g.Count()) }));

    // Standing expectations depend on what the school has answered of itself.
    private IEnumerable<string> Unmet()
    {
        var questions = book.Names.Questions.Select(d => book.Names.Find(d)).OfType<QuestionName>().Where(q => q.IsOfSchool)
            .Select(q => q.Name).Except(ReviewQuestions(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return Table(["Who", "Expectation", "Status"], advice.Actions.Where(a => a.Reasons.Any(r => questions.Contains(r.Fact)))
            .Select(a => new[] { a.Stakeholder, a.Title, "not met" })
            .Concat(advice.Undecided.Where(u => u.Missing.Any(questions.Contains))
                .Select(u => new[] { u.Stakeholder, book.Actions[u.Action].Title, "not answered: "
                + string.Join(" ", u.Questions.Select(q => q.Ask)) })));
    }

    private IEnumerable<string> Standing(string? whom) =>
        Table(["Who", "What holds every day", "In place?", "Sources"], advice.Standing.Where(a => whom is null || a.Stakeholder == whom)
        .Select(a => new[] { a.Stakeholder, a.Title, "", string.Join(", ", a.Sources) }));

    private IEnumerable<string> Roles()
    {
        var questions = ReviewQuestions().ToHashSet(StringComparer.Ordinal);
        return Table(["Role", "What", "Because of", "Sources"], advice.Actions.Where(a => a.Reasons.Any(r => questions.Contains(r.Fact)))
            .OrderBy(a => a.Role ?? a.Stakeholder, StringComparer.Ordinal).Select(a => new[]
        {
            a.Role ?? a.Stakeholder, a.Title, string.Join("; ", a.Reasons.Where(r => questions.Contains(r.Fact))
                .Select(r => $"{r.Fact}: {r.Value}").Distinct(StringComparer.Ordinal)), string.Join(", ", a.Sources),
        }));
    }

    private IEnumerable<string> Evidence() => Table(["Section", "Question", "Answer", "Evidence lacking"], advice.Reviews.SelectMany(r =>
        r.Sections)
        .SelectMany(s => s.Answers.Where(a => !a.IsBest && a.Evidence.Count > 0)
            .Select(a => new[] { s.Title, a.Ask, a.Rating, string.Join("; ", a.Evidence) })));

    private IEnumerable<string> Pathways() => Table(["Pathway", "Stage", "Status", "Pupils"], advice.Pupils.SelectMany(p =>
        p.Pathways.Where(w => w.Stage is not null).Select(w => (w.Pathway, w.Stage, w.Status, p.Pupil)).Distinct())
        .GroupBy(w => (w.Pathway, w.Stage, w.Status)).OrderBy(g => g.Key.Pathway, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Stage, StringComparer.Ordinal).ThenBy(g => g.Key.Status.ToWord(), StringComparer.Ordinal)
        .Select(g => new[] { g.Key.Pathway, g.Key.Stage!, g.Key.Status.ToWord(), Number(g.Count()) }));

    private IEnumerable<string> Pupils(string? group)
    {
        var members = advice.Groups.FirstOrDefault(g => g.Group == group)?.Pupils.ToHashSet(StringComparer.Ordinal) ?? [];
        return Table(["Pupil", "What", "Who", "Due"], advice.Pupils.Where(p => members.Contains(p.Pupil))
            .SelectMany(p => p.Daily.Where(a => a.Status != ActionStatus.Ahead).Select(a => new[]
        {
            p.Pupil, What(a), a.Stakeholder, a.Due is { } due ? Day(due) : a.DueIn ?? "",
        }).DefaultIfEmpty([p.Pupil, "nothing is due", "", ""])));
    }

    private IEnumerable<string> Reviews(Func<ReviewProfile, IEnumerable<string>> lines) =>
        advice.Reviews.Count == 0 ? ["Nothing."] : advice.Reviews.SelectMany((r, i) => i == 0 ? lines(r) : lines(r).Prepend(""));

    private IEnumerable<string> ReviewQuestions() => advice.Reviews.SelectMany(r => r.Sections)
        .SelectMany(s => s.Answers.Select(a => a.Question).Concat(s.Open.Select(o => o.Question)));

    private static string What(RecommendedAction action) => action.Title + Wording.Parent(action.Parent);

    private static IEnumerable<string> Table(string[] header, IEnumerable<string[]> rows, IEnumerable<string>? below = null) =>
        MarkdownText.Table(header, [.. rows], [.. below ?? []]);

    private static string Citations(IReadOnlyList<string> sources) => sources.Count > 0 ? $" ({Cell(string.Join(", ", sources))})" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => IsoDate.Text(date);

    private static string Cell(string text) => MarkdownText.Of(text);
}
