using AttendanceRules.Advice;

namespace AttendanceRules.Testing.Snapshots;

/// <summary>Puts the parts of advice one after the other.</summary>
internal sealed class SnapshotWriter(SnapshotOptions options)
{
    private readonly SnapshotLines lines = new();
    private readonly ActionLines actions = new(options);

    public string Write(PupilAdvice advice)
    {
        Origin();
        Pupil(advice);
        return lines.Text;
    }

    public string Write(SchoolAdvice advice)
    {
        Origin();
        lines.Add(0, $"{advice.School} on {Written.Day(advice.AsOf)}");
        Parts(advice);
        if (advice.Cohorts.Count + advice.Tables.Count + advice.Reviews.Count + advice.Benchmarks.Count > 0)
        {
            lines.Add(0, "left out: figures of the school");
        }

        foreach (var pupil in advice.Pupils)
        {
            lines.Add(0, "");
            Pupil(pupil);
        }

        return lines.Text;
    }

    public string Write(IEnumerable<PupilAdvice> days)
    {
        Origin();
        var before = "";
        foreach (var day in days)
        {
            // The date is left out of the comparison; days until something is due are dates themselves.
            var text = new SnapshotWriter(new SnapshotOptions
            {
                Titles = options.Titles, Reasons = options.Reasons, Evidence = options.Evidence, Rules = options.Rules,
                Pathways = options.Pathways, Standing = options.Standing,
            }).Write(day);
            var rest = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            lines.Add(0, rest == before ? $"{day.Pupil} on {Written.Day(day.AsOf)}: the same" : text.TrimEnd('\n'));
            before = rest;
        }

        return lines.Text;
    }

    private void Origin()
    {
        if (options.Book is not { } book)
        {
            return;
        }

        lines.Add(0, $"library {typeof(RuleBook).Assembly.GetName().Version?.ToString(3)}");
        lines.Add(0, $"packs {string.Join(", ", book.Packs.Select(p => $"{p.Id} {p.Version}"))}");
        lines.Add(0, $"hash {book.Hash}");
        lines.Add(0, "");
    }

    private void Pupil(PupilAdvice advice)
    {
        lines.Add(0, $"{advice.Pupil} on {Written.Day(advice.AsOf)}");
        lines.Add(1, advice.School is null ? "asked about alone" : $"in the school {advice.School}");
        lines.Add(1, $"groups {(advice.Groups.Count == 0 ? "none" : string.Join(", ", advice.Groups))}");
        Parts(advice);
    }

    private void Parts(SubjectAdvice advice)
    {
        Part("do", advice.Daily, actions.Add);
        Part("undecided", advice.Undecided.Where(u => options.Standing || u.Kind != ActionKind.Standing), actions.Add);
        Part("asked", advice.Questions, actions.Add);
        Part("waiting", advice.Blocked, actions.Add);
        Part("withheld", advice.Withheld, actions.Add);
        Part("pathways", options.Pathways ? advice.Pathways : [], PathwayLines.Add);
        Part("notices", advice.Notices, (notice, into) => into.Add(2, notice.Code + Written.Titled(options, notice.Text)));
        Part("facts", advice.Facts, (fact, into) => into.Add(2, $"{fact.Key} {fact.Value}"));
        Part("every day", options.Standing ? advice.Standing : [], actions.Add);
        if (!options.Standing && (advice.Standing.Any() || advice.Undecided.Any(u => u.Kind == ActionKind.Standing)))
        {
            lines.Add(1, "left out: what holds every day");
        }
    }

    private void Part<T>(string title, IEnumerable<T> items, Action<T, SnapshotLines> add)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                lines.Add(1, title);
                isFirst = false;
            }

            add(item, lines);
        }
    }
}
