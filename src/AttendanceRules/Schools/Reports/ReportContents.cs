using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>What a report on a school says.</summary>
internal sealed class ReportContents(Book book, SchoolBook schools, ReportDeclaration report, SchoolAdvice advice)
{
    private const int MostPairs = 10;

    // A table of more lines about single pupils, or of more cohorts, is not read.
    private const int MostLines = 40;

    private readonly ReportNames names = new(book, schools, advice.AsOf);
    private readonly UncountedGroups uncounted = new(book, schools, advice);

    // Lines about single pupils are summed up, and no pupil is named, where whoever governs a school reads them.
    private bool IsSummed => report.For is { } reader && book.Governing.Contains(reader, StringComparer.Ordinal);

    public ReportDocument Document()
    {
        var size = $"{Number(advice.Pupils.Count)} pupils";
        return new ReportDocument(report.Title, advice.AsOf, $"{advice.School}, {size}", $"{advice.School}, {Day(advice.AsOf)}, {size}",
            report.Sources,
            [
                .. report.Sections.Select(s => new ReportSection(s.Title, s.Sources,
                    [.. s.Show.SelectMany(word => s.Show.Count > 1 ? Headed(word) : Part(word))])),
                .. Failures(advice, "Not worked out", IsSummed),
            ]);
    }

    /// <summary>What could not be worked out, so that no part is read as if nothing were missing. Empty: all was.</summary>
    internal static IEnumerable<ReportSection> Failures(SchoolAdvice advice, string heading, bool isSummed)
    {
        var pupils = advice.Pupils.Where(p => p.Notices.Any(n => n.IsFailure)).ToList();
        List<string> failed =
        [
            .. advice.Notices.Where(n => n.IsFailure).Select(n => n.Text),
            .. isSummed ? pupils.Count == 0 ? [] : [$"Number of pupils for whom something is not worked out: {Number(pupils.Count)}."]
                : pupils.SelectMany(p => p.Notices.Where(n => n.IsFailure).Select(n => $"{p.Pupil}: {n.Text}")),
        ];
        return failed.Count == 0 ? []
            : [new ReportSection(heading, [], [new ReportList([.. failed.Distinct(StringComparer.Ordinal)])])];
    }

    /// <summary>A table of figures without the rows and columns that say nothing, which are summed up below it.</summary>
    internal static ReportTable Figures(FigureTable table, TableBeside? beside = null, Func<string, int, ReportCell>? nameOf = null)
    {
        var columns = SilentRows.Columns(table);
        return new ReportTable([.. table.By, "Pupils", .. columns.Select(c => table.Columns[c]),
            .. beside is null ? [] : columns.Select(c => $"{table.Columns[c]}, {beside.Label}")],
            [.. SilentRows.Others(table).Select(r => (ReportCell[])[.. r.Keys.Select((k, i) => nameOf?.Invoke(k, i) ?? k),
                Number(r.Pupils), .. SilentRows.Figures(r, columns).Select(ReportCell.Of),
                .. beside is null ? [] : columns.Select(c => beside.FigureOf(r, c) is { } f ? ReportCell.Of(f) : "")])])
        {
            Silent = [.. SilentRows.LeftOut(table, (key, i) => nameOf?.Invoke(key, i).Text ?? key)], Figures = table, Beside = beside,
            Word = table.Id,
        };
    }

    // Beside other parts of its section it needs a heading of its own.
    private IEnumerable<ReportBlock> Headed(string word) =>
        word == "benchmarks" ? Part(word).Prepend(new ReportHeading("The school beside published figures", [])) : Part(word);

    private IEnumerable<ReportBlock> Part(string word)
    {
        var (what, whom) = word.Split(" of ") is [var first, var second] ? (first, second) : (word, null);
        return what switch
        {
            "groups" => [Groups()],
            "cohorts" => CohortBlocks(),
            "benchmarks" => BenchmarkBlocks(),
            "due" or "overdue" => [Due(what == "overdue", whom)],
            "undecided" => [Undecided(whom)],
            "unmet" => [Unmet()],
            "standing" => [Standing(whom)],
            "roles" => [Roles()],
            "evidence" => [Evidence()],
            "plan" => Reviews(ReviewBlocks.Plan),
            "changes" => Reviews(ReviewBlocks.Changes),
            "pathways" => [Pathways()],
            "pupils" => [Pupils(whom)],
            _ => advice.Tables.FirstOrDefault(t => t.Id == word) is { } table ? Figures(table)
                : advice.Reviews.FirstOrDefault(r => r.Id == word) is { } review ? Profile(review)
                : schools.Benchmarks.FirstOrDefault(b => b.Id == word) is { } benchmark ? Published(benchmark) : [],
        };
    }

    private ReportTable Groups()
    {
        List<(string, string)> silent = [.. advice.Groups.Where(g => !g.Count.IsNumber).Select(g => (g.Count.Text, g.Title))];
        return new ReportTable(["Group", "Pupils", "Undecided"], [.. advice.Groups.Where(g => g.Count.IsNumber).Select(g =>
            (ReportCell[])[g.Title, Pupils(g.Pupils.Count), Pupils(g.Undecided.Count)])])
        {
            Silent = silent, Below = [.. uncounted.Below(silent)], Word = "groups",
        };
    }

    private IEnumerable<ReportBlock> Figures(FigureTable table)
    {
        var shown = Figures(table, names.Beside(table.Id, advice.Tables), (key, i) => names.Key(table.Id, i, key));
        var band = names.Band(schools.Analyses.First(a => a.Id == table.Id));
        return [new ReportHeading(table.Title, table.Sources), shown with
        {
            Below = [.. uncounted.Below(shown.Silent), .. band is null ? [] : uncounted.Beside(band)],
        }];
    }

    private IEnumerable<ReportBlock> Profile(ReviewProfile review) =>
    [
        new ReportHeading(review.Title, review.Sources),
        new ReportTable(["Section", "Rating", .. review.Ratings, "unknown"],
            [.. review.Sections.Select(s => (ReportCell[])[s.Title, s.Rating, .. review.Ratings.Append("unknown")
                .Select(r => (ReportCell)Number(s.Answers.Count(a => a.Rating == r)))])]) { Word = review.Id },
        .. review.Sections.SelectMany(s => (ReportBlock[])[new ReportHeading(s.Title, s.Sources),
            new ReportTable(["Question", "Who answers", "Answer"],
                [.. s.Answers.Select(a => (ReportCell[])[a.Ask, Who(a.Of), a.Rating])
                .Concat(s.Open.Select(o => (ReportCell[])
                    [o.Text is null ? Wording.Prompted(o) : o.Ask, Who(o.Of), o.Text ?? "unknown"]))])]),
    ];

    private IEnumerable<ReportBlock> CohortBlocks()
    {
        var all = advice.Cohorts.Where(c => c.Verdict is CohortVerdict.Lower or CohortVerdict.Undecided).ToList();
        var shown = IsSummed || all.Count > MostLines ? Widest(all) : all;
        yield return new ReportTable(["Cohort", "Pupils", "Its rate %", "Its peers' %", "Gap", "Verdict"], [.. shown.Select(c =>
            (ReportCell[])[Wording.Cohort(c),
                c.MayBelong > 0 ? $"{Number(c.Pupils)}..{Number(c.Pupils + c.MayBelong)}" : Number(c.Pupils), ReportCell.Of(c.Own),
                ReportCell.Of(c.Peers), ReportCell.Of(c.Gap), c.Verdict.ToWord()])])
        {
            Word = "cohorts",
            Below = all.Count == shown.Count ? [] : [$"Of cohorts with several characteristics the {Number(MostPairs)} with the widest gap "
                + $"are shown; {Number(all.Count - shown.Count)} more are lower than their peers, or may be."],
        };
        yield return new ReportText($"Not lower than their peers: {Number(advice.Cohorts.Count(c => c.Verdict == CohortVerdict.NotLower))}"
            + $". Too few pupils to say: {Number(advice.Cohorts.Count(c => c.Verdict == CohortVerdict.TooFew))}.");
    }

    private static List<CohortFigure> Widest(List<CohortFigure> cohorts) =>
        [.. cohorts.Where(c => c.Parts.Count == 1), .. cohorts.Where(c => c.Parts.Count > 1).OrderByDescending(c => c.Gap.Most)
            .Take(MostPairs)];

    private IEnumerable<ReportBlock> BenchmarkBlocks()
    {
        var numbers = advice.Benchmarks.Where(b => b.School.IsNumber);
        var silent = advice.Benchmarks.Where(b => !b.School.IsNumber)
            .Select(b => (b.School.Text, names.Title(b.School.Name) ?? b.School.Name)).Distinct().ToList();
        return new ReportBlock[]
        {
            new ReportTable(["Figure", "School", "Published", "Where", "Period"], [.. numbers.Select(b => (ReportCell[])[
                ReportCell.Named(b.School.Name, names.Title(b.School.Name)), ReportCell.Of(b.School),
                ReportCell.Named(Published(b.Published), Wording.Number(Math.Round(b.Published, 1, MidpointRounding.AwayFromZero))),
                b.Phase.Length > 0 ? $"{b.Area}, {b.Phase}" : b.Area, b.Period])])
            {
                Silent = silent, Below = [.. uncounted.Below(silent)], Word = "benchmarks",
            },
        }.Concat(Licences(advice.Benchmarks.Select(b => b.Licence)));
    }

    private IEnumerable<ReportBlock> Published(BenchmarkDeclaration benchmark)
    {
        var measures = benchmark.Values.SelectMany(v => v.Figures.Select(f => f.Measure)).Distinct(StringComparer.Ordinal).ToList();
        ReportCell[] Of(BenchmarkValue value) => [value.Name, value.Phase, value.Group, value.Period.Length > 0 ? value.Period
            : benchmark.Period,
            .. measures.Select(m =>
                (ReportCell)value.Figures.Where(f => f.Measure == m).Select(f => Published(f.Value)).FirstOrDefault(""))];
        return new ReportBlock[]
        {
            new ReportHeading(benchmark.Title, benchmark.Sources),
            new ReportTable(["Where", "Phase", "Group", "Period", .. measures], [.. benchmark.Values.Select(Of)]) { Word = benchmark.Id },
        }.Concat(Licences([benchmark.Licence]));
    }

    private ReportTable Due(bool isOverdue, string? whom)
    {
        var lines = advice.Agenda.Where(d => (whom is null || d.Action.Stakeholder == whom)
            && (!isOverdue || d.Action.Status == ActionStatus.Overdue)).ToList();
        var word = isOverdue ? "overdue" : "due";
        return Summed(lines) is { } summed ? summed with { Word = word }
            : new ReportTable(["Who", "Pupil", "What", "Due", "Sources"], [.. lines.Select(d => (ReportCell[])[
                Who(d.Action.Stakeholder), d.Subject.Length > 0 ? d.Subject : "school", What(d.Action), Due(d.Action),
                ReportCell.OfSources(d.Action.Sources)])]) { Word = word };
    }

    // Null: the lines are few enough to be shown one by one.
    private ReportTable? Summed(List<DueAction> lines)
    {
        var summed = new SummedLines(names, schools.SmallestShown(advice.AsOf));
        return IsSummed ? summed.Table(lines) : lines.Count > MostLines ? summed.Named(lines) : null;
    }

    // One line for each question, however many pupils wait for it.
    private ReportTable Undecided(string? whom) => new(["Question", "Who answers", "Leaves undecided", "For"],
        [.. advice.Pupils.SelectMany(p => p.Undecided).Concat(advice.Undecided).Where(u => whom is null || u.Stakeholder == whom)
            .SelectMany(u => u.Questions.Select(q => (Ask: q.Prompt is null ? q.Ask : $"{q.Ask} {q.Prompt}", q.Of, u.Action)))
            .GroupBy(q => (q.Ask, q.Of))
            .OrderBy(g => g.Key.Of, StringComparer.Ordinal).ThenBy(g => g.Key.Ask, StringComparer.Ordinal)
            .Select(g => (ReportCell[])[g.Key.Ask, Who(g.Key.Of), names.Actions(g.Select(q => q.Action)), Number(g.Count())])])
    {
        Word = "undecided",
    };

    // Standing expectations depend on what the school has answered of itself.
    private ReportTable Unmet()
    {
        var questions = book.Names.Questions.Select(d => book.Names.Find(d)).OfType<QuestionName>().Where(q => q.IsOfSchool)
            .Select(q => q.Name).Except(ReviewQuestions(), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return new ReportTable(["Who", "Expectation", "Status"],
            [.. advice.Actions.Where(a => a.Reasons.Any(r => questions.Contains(r.Fact)))
                .Select(a => (ReportCell[])[Who(a.Stakeholder), a.Title, "not met"])
                .Concat(advice.Undecided.Where(u => u.Missing.Any(questions.Contains)).Select(u => (ReportCell[])[Who(u.Stakeholder),
                    book.Actions[u.Action].Title, "not answered: " + string.Join(" ", u.Questions.Select(q => q.Ask))]))])
        {
            Word = "unmet",
        };
    }

    private ReportTable Standing(string? whom) => new(["Who", "What holds every day", "In place?", "Sources"],
        [.. advice.Standing.Where(a => whom is null || a.Stakeholder == whom)
            .Select(a => (ReportCell[])[Who(a.Stakeholder), a.Title, "", ReportCell.OfSources(a.Sources)])]);

    private ReportTable Roles()
    {
        var questions = ReviewQuestions().ToHashSet(StringComparer.Ordinal);
        return new ReportTable(["Role", "What", "Because of", "Sources"],
            [.. advice.Actions.Where(a => a.Reasons.Any(r => questions.Contains(r.Fact)))
                .OrderBy(a => a.Role ?? a.Stakeholder, StringComparer.Ordinal).Select(a => (ReportCell[])
            [
                a.Role ?? a.Stakeholder, a.Title, string.Join("; ", a.Reasons.Where(r => questions.Contains(r.Fact))
                    .Select(r => $"{r.Fact}: {r.Value}").Distinct(StringComparer.Ordinal)), ReportCell.OfSources(a.Sources),
            ])]);
    }

    private ReportTable Evidence() => new(["Section", "Question", "Answer", "Evidence lacking"],
        [.. advice.Reviews.SelectMany(r => r.Sections).SelectMany(s => s.Answers.Where(a => !a.IsBest && a.Evidence.Count > 0)
            .Select(a => (ReportCell[])[s.Title, a.Ask, a.Rating, string.Join("; ", a.Evidence)]))]);

    private ReportTable Pathways() => new(["Pathway", "Stage", "Status", "Pupils"],
        [.. PathwayCounts.Of(book, advice).Select(c => (ReportCell[])[ReportCell.Named(c.Pathway, names.Pathway(c.Pathway)),
            ReportCell.Named(c.Stage, ReportNames.Stage(c.Stage)), c.Status.ToWord(), Pupils(c.Pupils)])])
    {
        Word = "pathways",
    };

    private ReportTable Pupils(string? group)
    {
        var members = advice.Groups.FirstOrDefault(g => g.Group == group)?.Pupils.ToHashSet(StringComparer.Ordinal) ?? [];
        var lines = advice.Pupils.Where(p => members.Contains(p.Pupil)).Select(p => (p.Pupil,
            Due: p.Daily.Where(a => a.Status != ActionStatus.Ahead).ToList())).ToList();
        var idle = lines.Where(l => l.Due.Count == 0).Select(l => l.Pupil).ToList();
        if (Summed([.. lines.SelectMany(l => l.Due.Select(a => new DueAction { Subject = l.Pupil, Action = a }))]) is { } summed)
        {
            return IsSummed || idle.Count == 0 ? summed : summed with
            {
                Below = [.. summed.Below, $"Nothing is due for {Number(idle.Count)} more."],
            };
        }

        return new ReportTable(["Pupil", "What", "Who", "Due"], [.. lines.SelectMany(l => l.Due.Select(a =>
            (ReportCell[])[l.Pupil, What(a), Who(a.Stakeholder), Due(a)]))])
        {
            Below = idle.Count > 0 ? [$"Nothing is due for {string.Join(", ", idle)}."] : [],
        };
    }

    private IEnumerable<ReportBlock> Reviews(Func<ReviewProfile, IEnumerable<ReportBlock>> blocks) =>
        advice.Reviews.Count == 0 ? [new ReportText("Nothing.")] : advice.Reviews.SelectMany(blocks);

    private IEnumerable<string> ReviewQuestions() => advice.Reviews.SelectMany(r => r.Sections)
        .SelectMany(s => s.Answers.Select(a => a.Question).Concat(s.Open.Select(o => o.Question)));

    private static IEnumerable<ReportBlock> Licences(IEnumerable<string> licences) =>
        licences.Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Select(l => new ReportText(l));

    // Where nobody is named, few are not counted either: one of a kind is easily known.
    private string Pupils(int count) => IsSummed ? SummedLines.Count(count, schools.SmallestShown(advice.AsOf)) : Number(count);

    private ReportCell Who(string stakeholder) => ReportCell.Named(stakeholder, names.Stakeholder(stakeholder));

    private static ReportCell Due(RecommendedAction action) => action.Due is { } due ? due : (ReportCell)(action.DueIn ?? "");

    private static string What(RecommendedAction action) => action.Title + Wording.Parent(action.Parent);

    private static string Published(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => IsoDate.Text(date);
}
