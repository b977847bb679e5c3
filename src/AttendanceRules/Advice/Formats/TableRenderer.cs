using System.Globalization;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>
/// Text for reading on a terminal: per pupil, who should do what by when, and why; then the school, its figures and what was not used.
/// </summary>
internal sealed class TableRenderer(Stream output) : TextRenderer(output)
{
    private readonly List<string> lines = [];
    private readonly List<string> quiet = [];

    protected override void Start(AdviceDocument document)
    {
        if (document.Place == DocumentPlace.Later)
        {
            Line("");
        }

        if (document.Place != DocumentPlace.Alone)
        {
            var school = PlainText.Of(document.Advice.School);
            Line(school);
            Line(new string('=', school.Length));
        }
    }

    protected override void StartPupil(PupilAdvice pupil) => lines.Clear();

    protected override void Actions(IReadOnlyList<RecommendedAction> actions)
    {
        foreach (var a in Pairs.Joined(actions))
        {
            var when = Wording.When(a);
            Entry(a.Stakeholder, when, $"{Wording.Title(a)}{Wording.Parent(a.Parent)}");
            var circumstances = Wording.Circumstances(a) is { Length: > 0 } text ? $" ({text})" : "";
            Entry("", "",
                $"  {string.Join(", ", a.Rules)}{(Wording.Why(a) is { Length: > 0 } why ? ": " + why : "")} "
                    + $"[{string.Join(", ", a.Sources)}]{circumstances}");
            foreach (var value in a.Values)
            {
                Entry("", "", "  " + Wording.Amount(value));
            }

            foreach (var offer in a.Support)
            {
                Entry("", "", "  support: " + Wording.Offer(offer));
            }
        }
    }

    // A pathway on which nothing has happened needs no line of its own.
    protected override void Pathways(IReadOnlyList<PathwayPosition> pathways)
    {
        foreach (var p in pathways.Where(p => p.HasBegun))
        {
            Entry("pathway", $"{Wording.Status(p.Status)}{(p.Until is { } until ? " " + Wording.Day(until) : "")}",
                $"{p.Pathway}{Wording.Parent(p.Parent)}: {Wording.Position(p)}{(Wording.Next(p) is { Length: > 0 } next
                    ? "; next: " + next : "")}");
        }

        foreach (var status in pathways.Where(p => !p.HasBegun).GroupBy(p => p.Status))
        {
            Entry("pathway", Wording.Status(status.Key), string.Join(", ", status.Select(p => p.Pathway + Wording.Parent(p.Parent))));
        }
    }

    // Undecided lines say what they wait for.
    protected override void Questions(IReadOnlyList<AskedQuestion> questions)
    {
    }

    protected override void Undecided(IReadOnlyList<UndecidedAction> undecided)
    {
        foreach (var group in Wording.ByQuestion(undecided))
        {
            var first = group[0];
            var open = first.Questions.Count > 0 ? Wording.Questions(first) : "missing " + string.Join(", ", first.Missing);
            var actions = string.Join("; ", group.Select(u => $"{u.Title}{Wording.Parent(u.Parent)}{Wording.Open(u)}"));
            Entry(string.Join(", ", group.Select(u => u.Stakeholder).Distinct(StringComparer.Ordinal)), "undecided",
                $"{actions}: {open}{Wording.Assumed(first.Assumed)}");
        }
    }

    protected override void Blocked(IReadOnlyList<BlockedAction> blocked)
    {
        foreach (var b in blocked)
        {
            Entry(b.Stakeholder, "blocked", $"{b.Title}{Wording.Parent(b.Parent)}: missing {string.Join(", ", b.Missing)}"
                + (b.SuppliedBy.Count > 0 ? $"; supplied by {string.Join(", ", b.SuppliedBy)}" : ""));
        }
    }

    protected override void Withheld(IReadOnlyList<WithheldAction> withheld)
    {
        foreach (var w in withheld)
        {
            Entry(w.Stakeholder, "withheld",
                $"{w.Title}{Wording.Parent(w.Parent)}: {w.Because} ({w.Rule}){Wording.Assumed(w.Assumed)} "
                    + $"[{string.Join(", ", w.Sources)}]");
        }
    }

    protected override void Notices(IReadOnlyList<Notice> notices) => lines.AddRange(notices.Select(n => "  note: " + n.Text));

    protected override void Facts(IReadOnlyDictionary<string, FactValue> facts) =>
        lines.AddRange(facts.Select(f => $"  {"fact",-14} {f.Key}: {f.Value.InWords}"));

    protected override void EndPupil(PupilAdvice pupil)
    {
        var hasMore = pupil.Actions.Count + pupil.Undecided.Count + pupil.Blocked.Count + pupil.Withheld.Count + pupil.Facts.Count > 0
            || pupil.Notices.Any(n => !OnceNotices.IsOnce(n));
        if (hasMore || pupil.Pathways.Any(p => p.HasBegun))
        {
            Block($"{pupil.Pupil}{(pupil.Groups.Count > 0 ? "  " + string.Join(", ", pupil.Groups) : "")}");
        }
        else
        {
            quiet.Add(pupil.Pupil + (pupil.Groups.Count > 0 ? $" ({string.Join(", ", pupil.Groups)})" : ""));
        }
    }

    protected override void StartSchool(SchoolAdvice school) => lines.Clear();

    protected override void Groups(IReadOnlyList<GroupMembers> groups)
    {
        foreach (var g in groups)
        {
            Entry("group", g.Count.Text,
                $"{g.Title}: {string.Join(", ", g.Pupils)}{(g.Undecided.Count > 0
                    ? $"; undecided: {string.Join(", ", g.Undecided)}" : "")}");
        }
    }

    protected override void Reviews(IReadOnlyList<ReviewProfile> reviews)
    {
        foreach (var (r, s) in reviews.SelectMany(r => r.Sections.Select(s => (r, s))))
        {
            Entry("review", s.Rating, $"{r.Title}: {s.Title}");
            foreach (var a in s.Answers)
            {
                Entry("", "",
                    $"  {a.Rating}: {a.Ask} "
                        + $"({a.Of}){(a.Earlier is null ? "" : " " + Wording.Change(a))}"
                        + $"{(a.IsBest || a.Evidence.Count == 0 ? "" : $" evidence lacking: {string.Join("; ", a.Evidence)}")}");
            }

            foreach (var o in s.Open)
            {
                Entry("", "", $"  {o.Text ?? "not answered"}: {Wording.Prompted(o)} ({o.Of})");
            }
        }

        foreach (var s in reviews.SelectMany(r => r.Plan))
        {
            Entry("plan", s.Rating ?? "", $"{s.Owner}: {s.Action.Title} ({Wording.When(s.Action)})"
                + (s.Success.Count == 0 ? "" : $"; success: {string.Join("; ", s.Success)}")
                + $"  [{string.Join(", ", s.Action.Sources)}]");
        }
    }

    protected override void Tables(IReadOnlyList<FigureTable> tables)
    {
        foreach (var t in tables)
        {
            lines.Add("");
            lines.Add($"{t.Title}  [{string.Join(", ", t.Sources)}]");
            var (rows, columns) = (SilentRows.Others(t), SilentRows.Columns(t));
            if (rows.Count > 0)
            {
                lines.Add($"  {string.Join(", ", t.By),-32} {"pupils",8} {string.Join(' ', columns.Select(c => $"{t.Columns[c],16}"))}");
            }

            lines.AddRange(rows.Select(r =>
                $"  {string.Join(", ", r.Keys),-32} {Wording.Number(r.Pupils),8} "
                    + string.Join(' ', SilentRows.Figures(r, columns).Select(f => $"{f.Text,16}"))));
            lines.AddRange(SilentRows.Lines(t).Select(l => "  " + l));
        }
    }

    protected override void Benchmarks(IReadOnlyList<BenchmarkFigure> benchmarks) => lines.AddRange(benchmarks.Select(b =>
        $"  {"benchmark",-14} {b.School.Text,-18} {b.School.Name}; {b.Title}: "
                + $"{b.Area} {b.Phase} {b.Period}: {Wording.Number(b.Published)} ({b.Licence})"));

    protected override void EndSchool(SchoolAdvice school)
    {
        if (lines.Count > 0)
        {
            Block($"{school.School} as a whole");
        }
    }

    protected override void Cohorts(IReadOnlyList<CohortFigure> cohorts)
    {
        lines.Clear();
        foreach (var c in cohorts.Where(c => c.Verdict is CohortVerdict.Lower or CohortVerdict.Undecided))
        {
            Entry("cohort", c.Verdict.ToWord(),
                $"{Wording.Cohort(c)}: {c.Own.Text} %, peers {c.Peers.Text} %, gap {c.Gap.Text} ({Wording.Size(c)} pupils)");
        }

        lines.AddRange(cohorts.Where(c => c.Verdict is not (CohortVerdict.Lower or CohortVerdict.Undecided)).GroupBy(c => c.Verdict)
            .Select(g => $"  {"cohorts",-14} {g.Key.ToWord(),-18} {Wording.Number(g.Count())}"));
        lines.ForEach(l => Line(PlainText.Of(l)));
    }

    protected override void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups)
    {
        lines.Clear();
        lines.AddRange(groups.Select(g => "not used: " + g));
    }

    protected override void End(AdviceDocument document)
    {
        var pupils = document.Advice.Pupils;
        if (quiet.Count > 0)
        {
            Line(PlainText.Of("nothing to report for: " + string.Join(", ", quiet)));
        }

        var idle = pupils.Count(p => p.Actions.Count + p.Undecided.Count + p.Blocked.Count + p.Withheld.Count == 0);
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{pupils.Count} pupils on {IsoDate.Text(document.Advice.AsOf)}: {pupils.Sum(p => p.Actions.Count)} "
                + $"actions, {pupils.Sum(p => p.Undecided.Count)} undecided; nothing to do for {idle}."));
        lines.ForEach(l => Line(PlainText.Of(l)));
    }

    private void Entry(string who, string when, string what) => lines.Add($"  {who,-14} {when,-18} {what}");

    private void Block(string title)
    {
        Line(PlainText.Of(title));
        lines.ForEach(l => Line(PlainText.Of(l)));
        Line("");
    }
}
