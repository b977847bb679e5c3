using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>A Markdown document with one table for each part, pupils and school together.</summary>
internal sealed class MarkdownRenderer(Stream output) : TextRenderer(output)
{
    private readonly List<string[]> actions = [];
    private readonly List<string[]> pathways = [];
    private readonly List<string[]> asked = [];
    private readonly List<string[]> undecided = [];
    private readonly List<string[]> blocked = [];
    private readonly List<string[]> withheld = [];
    private readonly List<string[]> notices = [];
    private readonly List<string[]> facts = [];
    private readonly List<string[]> members = [];
    private readonly List<string> school = [];

    private string Who => Subject.Length > 0 ? Subject : "school";

    protected override void Start(AdviceDocument document)
    {
        if (document.Place == DocumentPlace.Later)
        {
            Line("");
        }

        Line($"# Recommended actions, {Wording.Day(document.Advice.AsOf)}");
        Line("");
        Line(MarkdownText.Of(document.Advice.School) + (document.KnownOn is { } known ? ", as it was known on " + Wording.Day(known) : "")
            + string.Concat(document.Packs.Select(p => $", {MarkdownText.Of(p.Id)} {MarkdownText.Of(p.Version)}")));
    }

    protected override void StartPupil(PupilAdvice pupil) => members.Add([pupil.Pupil, string.Join(", ", pupil.Groups)]);

    protected override void Actions(IReadOnlyList<RecommendedAction> actions) =>
        this.actions.AddRange(Pairs.Joined(actions).Select(a => new[]
    {
        Who, a.Stakeholder, $"{Wording.Title(a)}{Wording.Parent(a.Parent)}", Wording.When(a), Wording.Why(a),
        string.Join("; ", a.Values.Select(Wording.Amount).Concat(a.Support.Select(s => "support: " + Wording.Offer(s)))
            .Append(Wording.Circumstances(a)).Where(t => t.Length > 0)),
        string.Join(", ", a.Rules), string.Join(", ", a.Sources),
    }));

    protected override void Pathways(IReadOnlyList<PathwayPosition> pathways) => this.pathways.AddRange(pathways.Select(p => new[]
    {
        Who, p.Pathway + Wording.Parent(p.Parent), Wording.Status(p.Status), p.Until is { } until ? Wording.Day(until)
            : "", Wording.Position(p), Wording.Next(p),
    }));

    protected override void Undecided(IReadOnlyList<UndecidedAction> undecided) =>
        this.undecided.AddRange(Wording.ByQuestion(undecided).Select(g => new[]
    {
        Who, string.Join(", ", g.Select(u => u.Stakeholder).Distinct(StringComparer.Ordinal)),
            string.Join("; ", g.Select(u => u.Title + Wording.Parent(u.Parent) + Wording.Open(u))),
        string.Join(" ", g[0].Questions.Select(q => $"{q.Ask} ({q.Of})")), string.Join(", ", g[0].Missing) + Wording.Assumed(g[0].Assumed),
        string.Join(", ", g.SelectMany(u => u.Rules).Distinct(StringComparer.Ordinal)),
    }));

    // The school's list repeats those of its pupils.
    protected override void Questions(IReadOnlyList<AskedQuestion> questions) => asked.AddRange(questions.Where(q => q.Subject == Subject)
        .Select(q => new[]
    {
        Who, q.Of, q.Ask + Wording.Parent(q.About), string.Join("; ", q.Titles), q.Question,
    }));

    protected override void Blocked(IReadOnlyList<BlockedAction> blocked) => this.blocked.AddRange(blocked.Select(b => new[]
    {
        Who, b.Stakeholder, b.Title + Wording.Parent(b.Parent), string.Join(", ", b.Missing), string.Join(", ", b.SuppliedBy),
            string.Join(", ", b.Rules),
    }));

    protected override void Withheld(IReadOnlyList<WithheldAction> withheld) => this.withheld.AddRange(withheld.Select(w => new[]
    {
        Who, w.Stakeholder, w.Title + Wording.Parent(w.Parent), w.Because + Wording.Assumed(w.Assumed), w.Rule,
            string.Join(", ", w.Sources),
    }));

    protected override void Notices(IReadOnlyList<Notice> notices) => this.notices.AddRange(notices.Select(n => new[] { Who, n.Text }));

    protected override void Facts(IReadOnlyDictionary<string, FactValue> facts) =>
        this.facts.AddRange(facts.Select(f => new[] { Who, f.Key, f.Value.InWords }));

    protected override void EndPupil(PupilAdvice pupil)
    {
    }

    protected override void StartSchool(SchoolAdvice school)
    {
    }

    protected override void Groups(IReadOnlyList<GroupMembers> groups) => Figures("Groups", ["Group", "Pupils", "Who", "Undecided"],
        groups.Select(g => new[] { g.Title, g.Count.Text, string.Join(", ", g.Pupils), string.Join(", ", g.Undecided) }));

    protected override void Reviews(IReadOnlyList<ReviewProfile> reviews)
    {
        foreach (var r in reviews)
        {
            Figures(r.Title, ["Section", "Rating", "Question", "Who answers", "Answer", "Compared", "Evidence lacking"],
                r.Sections.SelectMany(s => s.Answers.Select(a => new[]
            {
                s.Title, s.Rating, a.Ask, a.Of, a.Rating, Wording.Change(a), a.IsBest ? "" : string.Join("; ", a.Evidence),
            }).Concat(s.Open.Select(o => new[] { s.Title, "", Wording.Prompted(o), o.Of, o.Text ?? "not answered", "", "" }))));
            Figures($"{r.Title}: plan", ["Answer", "What", "Owner", "When", "Measure of success", "Sources"], r.Plan.Select(s => new[]
            {
                s.Rating ?? "", s.Action.Title, s.Owner, Wording.When(s.Action), string.Join("; ", s.Success),
                string.Join(", ", s.Action.Sources),
            }));
        }
    }

    protected override void Tables(IReadOnlyList<FigureTable> tables)
    {
        foreach (var t in tables)
        {
            var columns = SilentRows.Columns(t);
            Figures(t.Title, [.. t.By, "Pupils", .. columns.Select(c => t.Columns[c])], SilentRows.Others(t).Select(r => (string[])
                [.. r.Keys, Wording.Number(r.Pupils), .. SilentRows.Figures(r, columns).Select(f => f.Text)]), SilentRows.Lines(t));
        }
    }

    protected override void Benchmarks(IReadOnlyList<BenchmarkFigure> benchmarks) =>
        Figures("Benchmarks", ["Benchmark", "Figure", "School", "Published", "Where", "Period", "Licence"],
        benchmarks.Select(b => new[] { b.Title, b.School.Name, b.School.Text, Wording.Number(b.Published), $"{b.Area} {b.Phase}".Trim(),
            b.Period, b.Licence }));

    protected override void EndSchool(SchoolAdvice school)
    {
    }

    protected override void Cohorts(IReadOnlyList<CohortFigure> cohorts)
    {
        Figures("Cohorts", ["Cohort", "Pupils", "Its rate %", "Its peers' %", "Gap", "Verdict"],
            cohorts.Where(c => c.Verdict is CohortVerdict.Lower or CohortVerdict.Undecided).Select(c => new[]
        {
            Wording.Cohort(c), Wording.Size(c), c.Own.Text, c.Peers.Text, c.Gap.Text, c.Verdict.ToWord(),
        }));
        if (cohorts.Count > 0)
        {
            var (other, few) = (cohorts.Count(c => c.Verdict == CohortVerdict.NotLower),
                cohorts.Count(c => c.Verdict == CohortVerdict.TooFew));
            school.AddRange(
                ["", $"Cohorts not lower than their peers: {Wording.Number(other)}. Too few pupils to say: {Wording.Number(few)}."]);
        }
    }

    protected override void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups)
    {
        Section("Actions", ["pupil", "who", "what", "due", "why", "besides", "rules", "sources"], actions);
        Section("Questions", ["pupil", "who answers", "question", "decides", "name"], asked);
        Section("Undecided", ["pupil", "who", "what", "questions", "missing", "rules"], undecided);
        Section("Blocked", ["pupil", "who", "what", "missing", "supplied by", "rules"], blocked);
        Section("Withheld", ["pupil", "who", "what", "because", "rule", "sources"], withheld);
        Section("Pathways", ["pupil", "pathway", "status", "until", "position", "next"], pathways);
        Section("Notices", ["pupil", "notice"], notices);
        Section("Facts", ["pupil", "fact", "value"], facts);
        Section("Pupils", ["pupil", "groups"], members);
        school.ForEach(Line);
        Section("Rows not used", ["file", "column", "rows", "first", "reason"], [.. groups.Select(g => new[]
        {
            g.File, g.Column, Wording.Number(g.Count), string.Join(", ", g.FirstRows.Select(r => Wording.Number(r))), g.Reason,
        })]);
    }

    protected override void End(AdviceDocument document)
    {
    }

    private void Section(string title, string[] header, List<string[]> rows)
    {
        Line("");
        Line("## " + title);
        Line("");
        foreach (var line in MarkdownText.Table(header, rows))
        {
            Line(line);
        }
    }

    private void Figures(string title, string[] header, IEnumerable<string[]> rows, IEnumerable<string>? below = null) =>
        school.AddRange(["", "## " + MarkdownText.Of(title), "", .. MarkdownText.Table(header, [.. rows], [.. below ?? []])]);
}
