using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Verdicts;

/// <summary>The advice on one subject with its verdicts, worked out when somebody asks and kept.</summary>
/// <param name="book">The rules.</param>
/// <param name="file">The subject.</param>
/// <param name="asOf">The date.</param>
/// <param name="rules">Ids of the rules and stages whose verdicts are shown; null: all are.</param>
internal sealed class Explainer(Book book, SubjectFile file, DateOnly asOf, IReadOnlySet<string>? rules = null) : IExplainer
{
    private PupilExplanation? known;

    public PupilExplanation OfPupil()
    {
        // What is known of a subject is kept with its records, and what is known of its school with the school's, which its pupils share.
        // One thread may change them at a time.
        lock (file.School ?? file)
        {
            return known ??= Explain();
        }
    }

    public IReadOnlyList<RuleVerdict> VerdictsOf(RecommendedAction action) => OfPupil().VerdictsOf(action);

    public void FindAll(SubjectAdvice lines) => Remembering.Later(book, new EvaluationContext(file, asOf), lines, static l => Find(l));

    /// <summary>Finds what lines rest on, where what is known of the subject is at hand.</summary>
    public static int Find(SubjectAdvice lines, FoundParts parts = FoundParts.All)
    {
        var count = 0;
        if (parts == FoundParts.Missing)
        {
            for (var i = 0; i < lines.Undecided.Count; i++)
            {
                count += lines.Undecided[i].Missing.Count;
            }

            return count;
        }

        for (var i = 0; i < lines.Actions.Count; i++)
        {
            count += lines.Actions[i].Since.DayNumber + lines.Actions[i].Reasons.Count;
        }

        for (var i = 0; i < lines.Undecided.Count; i++)
        {
            count += lines.Undecided[i].Missing.Count + lines.Undecided[i].Questions.Count + lines.Undecided[i].Assumed.Count;
        }

        for (var i = 0; i < lines.Pathways.Count; i++)
        {
            for (var j = 0; j < lines.Pathways[i].Next.Count; j++)
            {
                count += lines.Pathways[i].Next[j].Missing.Count;
            }
        }

        return count;
    }

    private PupilExplanation Explain()
    {
        var log = new VerdictLog(rules);
        var advisor = new Advisor(book, file, asOf, null, log);
        var advice = file.Pupil is null ? SchoolAlone(file, asOf, advisor) : advisor.Advise();
        advisor.LogOthers();
        return new PupilExplanation { Advice = advice, Verdicts = [.. Asked(log).Select(Shown)] };
    }

    private IEnumerable<Verdict> Asked(VerdictLog log) => rules is null ? log.Verdicts : log.Verdicts.Where(v => rules.Contains(v.Duty.Id));

    /// <summary>
    /// A school's own advice in the form of a pupil's: it has verdicts too, and those of its pupils are not worked out for it.
    /// </summary>
    public static PupilAdvice SchoolAlone(SubjectFile file, DateOnly asOf, Advisor advisor)
    {
        var school = advisor.Advise([]);
        return new PupilAdvice
        {
            Pupil = file.Id, Groups = [], AsOf = asOf, Actions = school.Actions, Pathways = school.Pathways, Undecided = school.Undecided,
            Blocked = school.Blocked, Withheld = school.Withheld, Notices = school.Notices,
        };
    }

    private RuleVerdict Shown(Verdict verdict) => new()
    {
        Rule = verdict.Duty.Id, Title = verdict.Duty.Title, Pathway = verdict.Pathway, From = verdict.Duty.From,
        Sources = book.Cited(verdict.Duty.Sources, asOf), Action = verdict.Action, Parent = verdict.Parent,
        Event = verdict.Event?.Text,
        Outcome = verdict.Outcome, Gates = [.. verdict.Gates.Select(Shown)],
    };

    private static GateResult Shown(GateOutcome gate) => new()
    {
        Gate = gate.Gate, Passed = gate.Passed, Missing = gate.Missing, Until = gate.Until, Detail = gate.Detail,
        Proof = gate.Proof is { } proof ? Shown(proof) : null,
    };

    private static ConditionProof Shown(Proof proof) => new()
    {
        Kind = proof.Kind, Truth = proof.Truth, Text = proof.Text, Parent = proof.Parent, Parts = [.. proof.Parts.Select(Shown)],
        Reason = proof.Finding is { } finding ? Reasons.Of(finding) : null,
        Missing = proof is { Truth: Truth.Undecided, Finding: { } open } ? open.Missing : [],
    };
}
