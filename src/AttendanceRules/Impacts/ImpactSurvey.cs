using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>Goes through a school's pupils one by one and holds the advice of two books side by side.</summary>
internal sealed class ImpactSurvey(
    ImpactSide was, ImpactSide now, IReadOnlyList<RuleChange> changes, SchoolRecord school, Viewpoint viewpoint)
{
    private readonly Func<string, string> titleOf = ActionTitles.Of(was.Book, now.Book);
    private readonly ImpactFailures failures = new();
    private readonly List<PupilImpact> pupils = [];
    private readonly List<string> readsOtherwise = [];
    private readonly List<Notice> notices = [];

    public static ImpactSurvey Between(RuleBook before, RuleBook after, SchoolRecord school, Viewpoint viewpoint)
    {
        var (changes, was) = (RuleChanges.Between(before, after), new ImpactSide(before, school, viewpoint));
        var now = OwnReach.AreFollowed(changes) ? was.By(after) : new ImpactSide(after, school, viewpoint);
        return new ImpactSurvey(was, now, changes, school, viewpoint);
    }

    public Impact Of(int? least, CancellationToken cancellationToken)
    {
        var tally = new ImpactTally(was, now, viewpoint.AsOf, failures);
        using var reading = new AdviceReading();
        foreach (var pupil in school.Pupils)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = was.FileOf(pupil);
            Compare(file, now.FileBeside(file, was), tally, reading);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var ownLines = OwnLines();
        return new Impact
        {
            School = school.Id, AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn,
            Before = Packs(was.Book), After = Packs(now.Book), Rules = changes,
            PupilCount = school.Pupils.Count, Pupils = pupils, ReadsOtherwise = readsOtherwise, OwnLines = ownLines,
            Actions = [.. ByAction()], Counts = [.. tally.Counts(least)],
            Notices = [.. failures.Notices, .. notices, .. Unknown("before", was.Book), .. Unknown("after", now.Book)],
        };
    }

    // A book does not see what it has no name for.
    private IEnumerable<Notice> Unknown(string side, RuleBook book)
    {
        var rules = book.Book.Names;
        var actions = school.Pupils.Select(p => p.Casework).Append(school.Casework).SelectMany(c => c ?? []).Select(r => r.Action)
            .Where(a => !book.Book.Actions.ContainsKey(a));
        var questions = school.Pupils.SelectMany(p => p.Answers).Concat(school.Answers).Select(a => a.Question)
            .Where(q => !rules.Questions.Contains(q, StringComparer.Ordinal));
        var characteristics = school.Pupils.SelectMany(p => p.Characteristics.Select(c => c.Name).Concat(p.SuppliedCharacteristics))
            .Where(c => !rules.Characteristics.Contains(c, StringComparer.Ordinal));
        List<string> names =
            [.. actions.Concat(questions).Concat(characteristics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Count == 0 ? [] : [new Notice
        {
            Code = "unknown-names", Text = $"The rules {side} do not know these actions, questions and characteristics of the records, "
                + $"and do not use them: {string.Join(", ", names)}.",
        }];
    }

    public static IReadOnlyList<string> Packs(RuleBook book) => [.. book.Packs.Select(p => $"{p.Id} {p.Version}")];

    private void Compare(SubjectFile x, SubjectFile y, ImpactTally tally, AdviceReading reading)
    {
        var pupil = x.Id;
        var (earlier, later) = (was.Advise(x), now.Advise(y));
        failures.Add(isLater: false, "pupil " + pupil, earlier.Notices);
        failures.Add(isLater: true, "pupil " + pupil, later.Notices);
        var lines = new LineComparison(earlier, later, titleOf).Lines();
        if (lines.Count > 0)
        {
            // Without its proofs a difference is still one.
            IReadOnlyList<ImpactLine> found = [.. lines.Select(l => l.Line)];
            Contained.Run(notices, pupil, () => found = Explained(lines, x, y));
            pupils.Add(new PupilImpact { Pupil = pupil, Lines = found });
        }
        else if (!reading.IsSame(earlier, later))
        {
            readsOtherwise.Add(pupil);
        }

        tally.Add(x, y, lines.Select(l => l.Line.Kind));
    }

    private IReadOnlyList<ImpactLine> Explained(
        IReadOnlyList<(ImpactLine Line, Insight.AdviceChange? Change)> lines, SubjectFile x, SubjectFile y)
    {
        var rules = lines.SelectMany(l => l.Line.Rules).ToHashSet(StringComparer.Ordinal);
        var why = new ProofDifference(was.Explain(x, rules), now.Explain(y, rules));
        return [.. lines.Select(l => l.Line with { Because = why.Of(l.Line, l.Change) })];
    }

    private IReadOnlyList<ImpactLine> OwnLines()
    {
        IReadOnlyList<ImpactLine> found = [];
        Contained.Run(notices, school.Id, () =>
        {
            var own = OwnReach.Of(was.Rules, now.Rules, changes);
            if (own is not null && SaysTheSame(own))
            {
                return;
            }

            var (earlier, later) = (was.AdviseOnSchool(own is null ? null : own.IsBeside),
                now.AdviseOnSchool(own is null ? null : own.IsBeside));
            failures.Add(isLater: false, "school " + school.Id, earlier.Notices);
            failures.Add(isLater: true, "school " + school.Id, later.Notices);
            var lines = new LineComparison(earlier, later, titleOf).Lines();
            found = [.. lines.Select(l => l.Line)];
            found = lines.Count == 0 ? [] : Explained(lines, was.School, now.School);
        });
        return found;
    }

    // Where the rules that a change reaches call for the same, so do all.
    private bool SaysTheSame(OwnReach own)
    {
        var (earlier, later) = (was.AdviseOnSchool(own.Reaches), now.AdviseOnSchool(own.Reaches));
        return !earlier.Notices.Concat(later.Notices).Any(n => n.IsFailure)
            && new LineComparison(earlier, later, titleOf).Lines().Count == 0
            && earlier.Actions.Zip(later.Actions).All(p => p.First.Rules.SequenceEqual(p.Second.Rules, StringComparer.Ordinal));
    }

    private IEnumerable<ActionImpact> ByAction() => pupils
        .SelectMany(p => p.Lines.GroupBy(l => l.Action, StringComparer.Ordinal)
            .Select(g => (Action: g.Key, Kinds: g.Select(l => l.Kind).ToList())))
        .GroupBy(x => x.Action, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ActionImpact
        {
            Action = g.Key, Title = titleOf(g.Key), Gain = g.Count(x => x.Kinds.Contains(ImpactKind.Gains)),
            Lose = g.Count(x => x.Kinds.Contains(ImpactKind.Loses)),
            Otherwise = g.Count(x => !x.Kinds.Contains(ImpactKind.Gains) && !x.Kinds.Contains(ImpactKind.Loses)),
        });
}
