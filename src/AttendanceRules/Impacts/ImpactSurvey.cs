using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>Goes through a school's pupils one by one and holds the advice of two books side by side.</summary>
internal sealed class ImpactSurvey(RuleBook before, RuleBook after, SchoolRecord school, Viewpoint viewpoint)
{
    private readonly ImpactSide was = new(before, school, viewpoint);
    private readonly ImpactSide now = new(after, school, viewpoint);
    private readonly List<PupilImpact> pupils = [];
    private readonly List<string> readsOtherwise = [];
    private readonly List<Notice> notices = [];

    public Impact Of(int? least, CancellationToken cancellationToken)
    {
        var tally = new ImpactTally(was, now, viewpoint.AsOf);
        foreach (var pupil in school.Pupils)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compare(pupil, tally);
        }

        cancellationToken.ThrowIfCancellationRequested();
        notices.AddRange(Unknown("before", before).Concat(Unknown("after", after)));
        return new Impact
        {
            School = school.Id, AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn,
            Before = Packs(before), After = Packs(after), Rules = RuleChanges.Between(before, after),
            PupilCount = school.Pupils.Count, Pupils = pupils, ReadsOtherwise = readsOtherwise, OwnLines = OwnLines(),
            Actions = [.. ByAction()], Counts = [.. tally.Counts(least)], Notices = notices,
        };
    }

    // A book does not see what it has no name for.
    private IEnumerable<Notice> Unknown(string side, RuleBook book)
    {
        var actions = school.Pupils.Select(p => p.Casework).Append(school.Casework).SelectMany(c => c ?? []).Select(r => r.Action)
            .Where(a => !book.Book.Actions.ContainsKey(a));
        var questions = school.Pupils.SelectMany(p => p.Answers).Concat(school.Answers).Select(a => a.Question)
            .Where(q => !book.Book.Names.Questions.Contains(q, StringComparer.Ordinal));
        List<string> names = [.. actions.Concat(questions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Count == 0 ? [] : [new Notice
        {
            Code = "unknown-names", Text = $"The rules {side} do not know these actions and questions of the records, and do not use them: "
                + string.Join(", ", names) + ".",
        }];
    }

    public static IReadOnlyList<string> Packs(RuleBook book) => [.. book.Packs.Select(p => $"{p.Id} {p.Version}")];

    private void Compare(PupilRecord pupil, ImpactTally tally)
    {
        var (x, y) = (was.FileOf(pupil), now.FileOf(pupil));
        var (earlier, later) = (was.Advise(x), now.Advise(y));
        notices.AddRange(earlier.Notices.Concat(later.Notices).Where(n => n.Code == "pupil-failed").DistinctBy(n => n.Text));
        var lines = new LineComparison(earlier, later, TitleOf).Lines();
        if (lines.Count > 0)
        {
            // Without its proofs a difference is still one.
            IReadOnlyList<ImpactLine> found = [.. lines.Select(l => l.Line)];
            Contained.Run(notices, pupil.Id, () => found = Explained(lines, x, y));
            pupils.Add(new PupilImpact { Pupil = pupil.Id, Lines = found });
        }
        else if (!Text(earlier).AsSpan().SequenceEqual(Text(later)))
        {
            readsOtherwise.Add(pupil.Id);
        }

        tally.Add(x, y, lines.Select(l => l.Line.Kind));
    }

    private static byte[] Text(PupilAdvice advice) => Encoding.UTF8.GetBytes(advice.ToJson());

    private IReadOnlyList<ImpactLine> Explained(
        IReadOnlyList<(ImpactLine Line, Insight.AdviceChange? Change)> lines, SubjectFile x, SubjectFile y)
    {
        var why = new ProofDifference(was.Explain(x), now.Explain(y));
        return [.. lines.Select(l => l.Line with { Because = why.Of(l.Line, l.Change) })];
    }

    private IReadOnlyList<ImpactLine> OwnLines()
    {
        var (earlier, later) = (was.Explain(was.School), now.Explain(now.School));
        var why = new ProofDifference(earlier, later);
        return [.. new LineComparison(earlier.Advice, later.Advice, TitleOf).Lines().Select(l => l.Line with
        {
            Because = why.Of(l.Line, l.Change),
        })];
    }

    private string TitleOf(string action) => after.Book.Actions.GetValueOrDefault(action)?.Title
        ?? before.Book.Actions.GetValueOrDefault(action)?.Title ?? action;

    private IEnumerable<ActionImpact> ByAction() => pupils
        .SelectMany(p => p.Lines.GroupBy(l => l.Action, StringComparer.Ordinal)
            .Select(g => (Action: g.Key, Kinds: g.Select(l => l.Kind).ToList())))
        .GroupBy(x => x.Action, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ActionImpact
        {
            Action = g.Key, Title = TitleOf(g.Key), Gain = g.Count(x => x.Kinds.Contains(ImpactKind.Gains)),
            Lose = g.Count(x => x.Kinds.Contains(ImpactKind.Loses)),
            Otherwise = g.Count(x => !x.Kinds.Contains(ImpactKind.Gains) && !x.Kinds.Contains(ImpactKind.Loses)),
        });
}
