using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// One table. <c>kind</c> says what a row is, <c>item</c> names what is not an action; an empty <c>pupil</c> is the school itself.
/// </summary>
internal sealed class CsvRenderer(Stream output) : TextRenderer(output)
{
    private static readonly string[] Columns =
    [
        "kind", "pupil", "stakeholder", "role", "parent", "to", "action", "item", "title", "status", "since", "due", "event", "oneOf",
            "force", "basis",
        "rules", "sources", "reasons", "values", "support", "missing", "questions", "text", "actionKind", "priority", "reviewBy", "else",
    ];

    // Empty where the document is on one school alone; else the cell that each row has besides.
    private string[] school = [];

    protected override void Start(AdviceDocument document)
    {
        var isAlone = document.Place == DocumentPlace.Alone;
        if (document.Place != DocumentPlace.Later)
        {
            Line(CsvText.Row([.. Columns, .. isAlone ? Array.Empty<string>() : ["school"]]));
        }

        school = isAlone ? [] : [document.Advice.School];
        Row("ruleBook", ("item", document.Hash), ("title", string.Join(' ', document.Packs.Select(p => $"{p.Id} {p.Version}"))),
            ("since", document.KnownOn is { } known ? Wording.Day(known) : ""), ("due", Wording.Day(document.Advice.AsOf)));
    }

    protected override void StartPupil(PupilAdvice pupil) => Row("pupil", ("text", string.Join(' ', pupil.Groups)));

    protected override void Actions(IReadOnlyList<RecommendedAction> actions)
    {
        foreach (var a in actions)
        {
            Row("action", ("stakeholder", a.Stakeholder), ("role", a.Role), ("parent", a.Parent), ("to", a.To), ("action", a.Action),
                ("title", a.Title),
                ("status", a.Status.ToWord()), ("since", Wording.Day(a.Since)), ("due", Wording.Due(a)), ("event", a.Event),
                    ("oneOf", a.OneOf),
                ("force", a.Force.ToWord()), ("basis", a.Basis.ToWord()), ("rules", string.Join(' ', a.Rules)),
                    ("sources", string.Join(' ', a.Sources)), ("reasons", Wording.Why(a)),
                ("values", string.Join("; ", a.Values.Select(Wording.Amount))),
                    ("support", string.Join("; ", a.Support.Select(Wording.Offer))),
                ("actionKind", a.Kind.ToWord()), ("priority", a.Priority), ("reviewBy", a.ReviewBy is { } review ? Wording.Day(review)
                    : ""), ("else", a.Else));
        }
    }

    protected override void Pathways(IReadOnlyList<PathwayPosition> pathways)
    {
        foreach (var p in pathways)
        {
            Row("pathway", ("parent", p.Parent), ("item", p.Pathway), ("title", p.Stage), ("status", p.Status.ToWord()),
                ("since", p.Since is { } since ? Wording.Day(since) : ""),
                ("due", p.Until is { } until ? Wording.Day(until) : ""), ("text", "cycle from " + Wording.Day(p.Cycle)));
            foreach (var n in p.Next)
            {
                Row("nextStage", ("parent", p.Parent), ("item", p.Pathway), ("title", n.Stage), ("status", n.Status.ToWord()),
                    ("since", n.Earliest is { } earliest ? Wording.Day(earliest) : ""), ("missing", string.Join(' ', n.Missing)));
            }
        }
    }

    protected override void Undecided(IReadOnlyList<UndecidedAction> undecided)
    {
        foreach (var u in undecided)
        {
            Row("undecided", ("stakeholder", u.Stakeholder), ("role", u.Role), ("parent", u.Parent), ("action", u.Action),
                ("title", u.Title), ("status", "undecided"),
                ("due", u.Due is { } due ? Wording.Day(due) : ""), ("force", u.Force.ToWord()), ("basis", u.Basis.ToWord()),
                    ("event", u.Event),
                ("rules", string.Join(' ', u.Rules)), ("missing", string.Join(' ', u.Missing)),
                ("questions", string.Join(' ', u.Questions.Select(q => $"{q.Of}: {q.Ask}"))), ("text", Wording.Assumed(u.Assumed).Trim()));
        }
    }

    // Questions are on the rows that wait for them.
    protected override void Questions(IReadOnlyList<AskedQuestion> questions)
    {
    }

    protected override void Blocked(IReadOnlyList<BlockedAction> blocked)
    {
        foreach (var b in blocked)
        {
            Row("blocked", ("stakeholder", b.Stakeholder), ("parent", b.Parent), ("action", b.Action), ("title", b.Title),
                ("status", "blocked"), ("rules", string.Join(' ', b.Rules)),
                ("missing", string.Join(' ', b.Missing)), ("text", b.SuppliedBy.Count > 0 ? "supplied by " + string.Join(' ', b.SuppliedBy)
                    : ""));
        }
    }

    protected override void Withheld(IReadOnlyList<WithheldAction> withheld)
    {
        foreach (var w in withheld)
        {
            Row("withheld", ("stakeholder", w.Stakeholder), ("parent", w.Parent), ("action", w.Action), ("title", w.Title),
                ("status", "withheld"), ("rules", w.Rule),
                ("sources", string.Join(' ', w.Sources)), ("text", w.Because + Wording.Assumed(w.Assumed)));
        }
    }

    protected override void Notices(IReadOnlyList<Notice> notices)
    {
        foreach (var n in notices)
        {
            Row("notice", ("item", n.Code), ("text", n.Text));
        }
    }

    protected override void Facts(IReadOnlyDictionary<string, FactValue> facts)
    {
        foreach (var (name, value) in facts)
        {
            Row("fact", ("item", name), ("text", value.InWords));
        }
    }

    protected override void EndPupil(PupilAdvice pupil)
    {
    }

    protected override void StartSchool(SchoolAdvice school) => Row("school", ("item", school.School));

    protected override void Groups(IReadOnlyList<GroupMembers> groups)
    {
        foreach (var g in groups)
        {
            Row("group", ("item", g.Group), ("title", g.Title), ("status", g.Count.Text), ("missing", string.Join(' ', g.Undecided)),
                ("text", string.Join(' ', g.Pupils)));
        }
    }

    protected override void Reviews(IReadOnlyList<ReviewProfile> reviews)
    {
        foreach (var (r, s) in reviews.SelectMany(r => r.Sections.Select(s => (r, s))))
        {
            Row("review", ("item", $"{r.Id} {s.Id}"), ("title", s.Title), ("status", s.Rating), ("sources", string.Join(' ', s.Sources)),
                ("text", r.Title));
            foreach (var a in s.Answers)
            {
                Row("reviewAnswer", ("stakeholder", a.Of), ("item", $"{r.Id} {s.Id} {a.Question}"), ("status", a.Rating),
                    ("questions", a.Ask),
                    ("missing", a.IsBest ? "" : string.Join("; ", a.Evidence)), ("text", Wording.Change(a)));
            }

            foreach (var o in s.Open)
            {
                Row("reviewText", ("stakeholder", o.Of), ("item", $"{r.Id} {s.Id} {o.Question}"),
                    ("status", o.Text is null ? "unanswered" : "answered"), ("questions", Wording.Prompted(o)), ("text", o.Text));
            }
        }

        foreach (var (r, s) in reviews.SelectMany(r => r.Plan.Select(s => (r, s))))
        {
            Row("reviewStep", ("stakeholder", s.Action.Stakeholder), ("role", s.Action.Role), ("action", s.Action.Action),
                ("title", s.Action.Title), ("item", $"{r.Id} {string.Join(' ', s.Questions)}"), ("status", s.Rating),
                ("due", Wording.Due(s.Action)), ("sources", string.Join(' ', s.Action.Sources)), ("text", string.Join("; ", s.Success)));
        }
    }

    protected override void Tables(IReadOnlyList<FigureTable> tables)
    {
        foreach (var (t, r) in tables.SelectMany(t => t.Rows.Select(r => (t, r))))
        {
            var keys = string.Join(", ", t.By.Zip(r.Keys, (by, key) => $"{by}: {key}"));
            var figures = string.Join("; ", t.Columns.Zip(r.Figures, (column, figure) => $"{column}: {figure.Text}"));
            Row("figure", ("item", t.Id), ("title", t.Title), ("sources", string.Join(' ', t.Sources)),
                ("text", $"{keys}; pupils: {Wording.Number(r.Pupils)}; {figures}"));
        }
    }

    protected override void Benchmarks(IReadOnlyList<BenchmarkFigure> benchmarks)
    {
        foreach (var b in benchmarks)
        {
            Row("benchmark", ("item", $"{b.Benchmark} {b.School.Name}"), ("title", b.Title), ("sources", string.Join(' ', b.Sources)),
                ("text", $"school: {b.School.Text}; {b.Area} {b.Phase} {b.Period}: {Wording.Number(b.Published)}; {b.Licence}"));
        }
    }

    protected override void EndSchool(SchoolAdvice school)
    {
    }

    protected override void Cohorts(IReadOnlyList<CohortFigure> cohorts)
    {
        foreach (var c in cohorts)
        {
            Row("cohort", ("item", c.Fact), ("title", Wording.Cohort(c)), ("status", c.Verdict.ToWord()),
                ("text", $"pupils: {Wording.Size(c)}; rate: {c.Own.Text}; peers: {c.Peers.Text}; gap: {c.Gap.Text}"));
        }
    }

    protected override void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups)
    {
        foreach (var g in groups)
        {
            Row("rejected", ("item", g.File), ("title", g.Column), ("status", Wording.Number(g.Count)),
                ("missing", string.Join(' ', g.FirstRows.Select(r => Wording.Number(r)))), ("text", g.Reason));
        }
    }

    protected override void End(AdviceDocument document)
    {
    }

    private void Row(string kind, params (string Column, string? Text)[] cells)
    {
        var row = Columns.Select(_ => "").ToArray();
        row[0] = kind;
        row[1] = Subject;
        foreach (var (column, text) in cells)
        {
            row[Array.IndexOf(Columns, column)] = text ?? "";
        }

        Line(CsvText.Row([.. row, .. school]));
    }
}
