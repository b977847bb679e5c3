using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Cases;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Tests.Bulk;
using AttendanceRules.Tests.Evaluation;
using AttendanceRules.Tests.Repository;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Cases;

/// <summary>
/// What is so of all advice, on the cases of the settled meanings: small records of pupils in which each meaning shows.
/// </summary>
public sealed class SettledAdviceTests
{
    private static readonly RuleBook Rules =
        RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics")));

    private static readonly HashSet<string> Suppliers = VerdictTwin.Suppliers(Rules.Book);

    private static readonly IReadOnlyList<(string Name, PupilRecord Pupil, SchoolRecord? School, DateOnly On, DateOnly KnownOn)> Checks =
        [.. All()];

    [Fact]
    public void Whoever_asks_why_is_told_what_the_advice_says() => None.Of(Checks.SelectMany(c =>
    {
        var plain = Advised(c, null);
        var log = new VerdictLog();
        var advisor = new Advisor(Rules.Book, FileOf(c), c.On, null, log);
        var logged = advisor.Advise();
        advisor.LogOthers();
        return VerdictTwin.Disagreements(Rules.Book, logged, log.Verdicts)
            .Concat(plain.ToJson() == logged.ToJson() ? [] : ["asked why, the advice is another"])
            .Concat(log.Verdicts.SelectMany(InTheOrderOfGates)).Select(d => $"{c.Name} on {c.On:yyyy-MM-dd}: {d}");
    }));

    [Fact]
    public void Lines_and_positions_agree_with_each_other() => None.Of(Checks.SelectMany(c =>
    {
        var advice = Advised(c, null);
        return Lines(advice).Concat(advice.Pathways.SelectMany(p => Position(advice, p)))
            .Select(d => $"{c.Name} on {c.On:yyyy-MM-dd}: {d}");
    }));

    [Fact]
    public void Records_that_were_looked_at_on_other_days_say_the_same() => None.Of(Checks.GroupBy(c => (c.Name, c.KnownOn))
        .SelectMany(of =>
        {
            var (first, file) = (of.First(), FileOf(of.First()));
            var days = of.Select(c => c.On).SelectMany(d => new[] { d, d.AddDays(-1), d, d.AddDays(-7), d.AddDays(-28), d.AddDays(-1), d });
            return days.Where(d => new Advisor(Rules.Book, file, d).Advise().ToJson() != Advised(first with { On = d }, null).ToJson())
                .Select(d => $"{of.Key.Name} on {d:yyyy-MM-dd}: another advice from records that were looked at before");
        }));

    [Fact]
    public void A_screen_says_of_each_rule_what_the_advice_says() => None.Of(Checks.Where(c => c.School is null && c.On == c.KnownOn)
        .GroupBy(c => c.On).SelectMany(of =>
        {
            var screen = Rules.ScreenOn(of.Key);
            return of.SelectMany(c => RuleScreenTests.Differences(screen, Rules.Advise(c.Pupil, of.Key,
                new AdviceOptions { AcceptRecordProblems = true }), screen.Of(c.Pupil)).Select(d => $"{c.Name} on {c.On:yyyy-MM-dd}: {d}"));
        }));

    // Gates are in one order, but that what a choice or a way leaves open is found before its lines are.
    private static IEnumerable<string> InTheOrderOfGates(Verdict verdict)
    {
        var about = $"{verdict.Duty.Id} {verdict.Action} for {verdict.Parent}";
        if (verdict.Gates[0].Gate != Gate.InForce)
        {
            yield return $"{about}: the first gate is {verdict.Gates[0].Gate}";
        }

        if (verdict.Gates.SkipLast(1).Any(g => g.Passed == Truth.False) && verdict.Gates[^1].Gate != Gate.Withheld)
        {
            yield return $"{about}: gates were looked at behind one that stood in the way";
        }

        foreach (var gate in verdict.Gates.Where(g => g.Passed == Truth.True && g.Missing.Count > 0))
        {
            yield return $"{about}: {gate.Gate} was passed and lacks {string.Join(", ", gate.Missing)}";
        }

        foreach (var gate in verdict.Gates.Where(g => g is { Passed: Truth.Undecided, Missing.Count: 0, Proof: null }))
        {
            yield return $"{about}: {gate.Gate} is open and nothing is missing";
        }
    }

    private static IEnumerable<string> Lines(PupilAdvice advice)
    {
        foreach (var line in advice.Actions)
        {
            var about = $"{line.Action} to {line.Parent}";
            if (line.Since > advice.AsOf && line.Status != ActionStatus.Ahead)
            {
                yield return $"{about}: it began after the date";
            }

            if ((line.Due < advice.AsOf) != (line.Status == ActionStatus.Overdue))
            {
                yield return $"{about}: due {line.Due:yyyy-MM-dd} it is {line.Status}";
            }

            if (line.Rules.Count > 0 && line.Rules.All(r => Rules.Book.Duties.First(d => d.Id == r).When.Names.Any())
                && line.Reasons.Count == 0)
            {
                yield return $"{about}: no reason is given";
            }

            if (!Suppliers.Contains(line.Action) && line.Reasons.Any(r => r.Value.State == ValueState.Unknown))
            {
                yield return $"{about}: a certain line has a reason that is not known";
            }
        }

        foreach (var line in advice.Undecided)
        {
            var about = $"{line.Action} to {line.Parent}";
            if (line.Missing.Count == 0)
            {
                yield return $"{about}: it is open and nothing is missing";
            }

            if (!line.Missing.SequenceEqual(line.Missing.Distinct().Order(StringComparer.Ordinal)))
            {
                yield return $"{about}: what is missing is not in order";
            }

            var asked = line.Missing.Select(m => m.Replace("school.", "", StringComparison.Ordinal))
                .Where(Rules.Book.Names.Questions.Contains);
            if (!asked.SequenceEqual(line.Questions.Select(q => q.Question).Distinct()))
            {
                yield return $"{about}: missing {string.Join(", ", line.Missing)}, asked "
                    + string.Join(", ", line.Questions.Select(q => q.Question));
            }

            if (Consolidation.IsCovered(advice.Actions, line))
            {
                yield return $"{about}: a certain line covers it";
            }
        }
    }

    private static IEnumerable<string> Position(PupilAdvice advice, PathwayPosition position)
    {
        foreach (var next in position.Next)
        {
            var given = advice.Actions.Any(a => a.Rules.Contains(next.Stage)) || advice.Withheld.Count > 0;
            var held = advice.Undecided.Where(u => u.Rules.Contains(next.Stage)).ToList();
            var isSo = next.Status switch
            {
                PathwayStatus.Due => given || held.Count > 0,
                PathwayStatus.Undecided => (held.Count > 0 || given) && next.Missing.Count > 0,
                PathwayStatus.Blocked => next.Missing.Count > 0,
                PathwayStatus.Waiting => !(next.Earliest <= advice.AsOf) && next.Missing.Count == 0,
                PathwayStatus.Watching => !(next.Earliest <= advice.AsOf) && next.Missing.Count == 0,
                _ => next.Missing.Count == 0,
            };
            if (!isSo)
            {
                yield return $"{position.Pathway}: {next.Stage} is {next.Status} from {next.Earliest:yyyy-MM-dd}, missing "
                    + string.Join(", ", next.Missing);
            }
        }

        if ((position.Stage is null) != (position.Since is null) || position.Since < position.Cycle || position.Since > advice.AsOf)
        {
            yield return $"{position.Pathway}: at {position.Stage} since {position.Since:yyyy-MM-dd}";
        }

        if (position.Until is { } until && (until < advice.AsOf
            || position.Status is not (PathwayStatus.Waiting or PathwayStatus.Watching)))
        {
            yield return $"{position.Pathway}: {position.Status} until {until:yyyy-MM-dd}";
        }
    }

    private static PupilAdvice Advised(
        (string Name, PupilRecord Pupil, SchoolRecord? School, DateOnly On, DateOnly KnownOn) check, VerdictLog? log) =>
        new Advisor(Rules.Book, FileOf(check), check.On, null, log).Advise();

    private static SubjectFile FileOf((string Name, PupilRecord Pupil, SchoolRecord? School, DateOnly On, DateOnly KnownOn) check) =>
        Rules.Book.FileOf(check.Pupil, Rules.Book.TimeOf(check.Pupil.Calendar), check.KnownOn,
            check.School is null ? null : Rules.Book.FileOf(check.School, check.KnownOn));

    private static IEnumerable<(string Name, PupilRecord Pupil, SchoolRecord? School, DateOnly On, DateOnly KnownOn)> All()
    {
        foreach (var one in CaseRunner.Find(Rules, "semantics"))
        {
            var content = CaseContent.Read(Rules, one.Home, one.Item, one.Calendar, new ProblemList())!;
            foreach (var check in content.Pupil is null ? [] : content.Checks)
            {
                var on = check.Date("on")!.Value;
                yield return (one.Name, content.Pupil!, content.School, on, check.Date("knownOn") ?? on);
            }
        }
    }
}
