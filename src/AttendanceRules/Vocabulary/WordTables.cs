namespace AttendanceRules.Vocabulary;

/// <summary>
/// The one place that knows the pack language's word for each value; the loader reads by it and the renderers write by it.
/// </summary>
internal static class WordTables
{
    public static readonly WordTable<Basis> Bases = new((Basis.Statutory, "statutory"), (Basis.Guidance, "guidance"),
        (Basis.Local, "local"));

    public static readonly WordTable<Force> Forces = new((Force.Must, "must"), (Force.Should, "should"), (Force.May, "may"));

    public static readonly WordTable<Contact> Contacts =
        new((Contact.Letter, "letter"), (Contact.Message, "message"), (Contact.Call, "call"), (Contact.Meeting, "meeting"),
            (Contact.Visit, "visit"));

    public static readonly WordTable<ActionKind> ActionKinds = new(
        (ActionKind.Safeguarding, "safeguarding"), (ActionKind.Register, "register"), (ActionKind.Support, "support"),
        (ActionKind.Formal, "formal"),
        (ActionKind.Legal, "legal"), (ActionKind.Record, "record"), (ActionKind.Standing, "standing"),
        (ActionKind.Information, "information"));

    public static readonly WordTable<AdviceChangeKind> AdviceChangeKinds = new(
        (AdviceChangeKind.New, "new"), (AdviceChangeKind.Gone, "gone"), (AdviceChangeKind.Escalated, "escalated"),
        (AdviceChangeKind.Eased, "eased"),
        (AdviceChangeKind.Moved, "moved"));

    public static readonly WordTable<ChronologyEventKind> ChronologyEventKinds = new(
        (ChronologyEventKind.Step, "step"), (ChronologyEventKind.Outcome, "outcome"), (ChronologyEventKind.Group, "group"),
        (ChronologyEventKind.Threshold, "threshold"));

    public static readonly WordTable<RuleChangeKind> RuleChangeKinds = new((RuleChangeKind.Added, "added"),
        (RuleChangeKind.Removed, "removed"), (RuleChangeKind.Changed, "changed"));

    public static readonly WordTable<ImpactKind> ImpactKinds = new(
        (ImpactKind.Gains, "gains"), (ImpactKind.Loses, "loses"), (ImpactKind.Escalated, "escalated"), (ImpactKind.Eased, "eased"),
        (ImpactKind.Moved, "moved"), (ImpactKind.Differs, "differs"));

    public static readonly WordTable<LineStanding> LineStandings = new(
        (LineStanding.NotCalledFor, "not called for"), (LineStanding.CalledFor, "called for"), (LineStanding.Undecided, "undecided"),
        (LineStanding.Waiting, "waiting"), (LineStanding.Withheld, "withheld"));

    public static readonly WordTable<SubjectKind> Subjects = new((SubjectKind.Pupil, "pupil"), (SubjectKind.Parent, "parent"),
        (SubjectKind.School, "school"));

    public static readonly WordTable<ActionStatus> ActionStatuses = new((ActionStatus.Ahead, "ahead"), (ActionStatus.Due, "due"),
        (ActionStatus.Overdue, "overdue"));

    public static readonly WordTable<PathwayStatus> PathwayStatuses = new(
        (PathwayStatus.NotStarted, "notStarted"), (PathwayStatus.Open, "open"), (PathwayStatus.Waiting, "waiting"),
        (PathwayStatus.Watching, "watching"),
        (PathwayStatus.Arranged, "arranged"), (PathwayStatus.Due, "due"), (PathwayStatus.Blocked, "blocked"),
        (PathwayStatus.Undecided, "undecided"),
        (PathwayStatus.Finished, "finished"), (PathwayStatus.Closed, "closed"));

    public static readonly WordTable<Gate> Gates = new(
        (Gate.InForce, "inForce"), (Gate.Event, "event"), (Gate.Group, "group"), (Gate.Order, "order"), (Gate.Wait, "wait"),
        (Gate.Watch, "watch"),
        (Gate.Condition, "condition"), (Gate.Ended, "ended"), (Gate.Left, "left"), (Gate.Needs, "needs"), (Gate.Fulfilled, "fulfilled"),
        (Gate.Withheld, "withheld"));

    public static readonly WordTable<Truth> Truths = new((Truth.False, "no"), (Truth.Undecided, "undecided"), (Truth.True, "yes"));

    public static readonly WordTable<ProofKind> ProofKinds = new(
        (ProofKind.All, "all"), (ProofKind.Any, "any"), (ProofKind.Not, "not"), (ProofKind.Named, "named"), (ProofKind.Leaf, "leaf"));

    public static readonly WordTable<ReviewChange> ReviewChanges = new(
        (ReviewChange.Unanswered, "unanswered"), (ReviewChange.Worse, "worse"), (ReviewChange.Better, "better"),
        (ReviewChange.Same, "same"), (ReviewChange.New, "new"));

    public static readonly WordTable<CohortVerdict> CohortVerdicts = new(
        (CohortVerdict.Lower, "lower"), (CohortVerdict.NotLower, "not lower"), (CohortVerdict.Undecided, "undecided"),
        (CohortVerdict.TooFew, "too few"));

    public static readonly WordTable<ClauseKind> ClauseKinds = new(
        (ClauseKind.Expectation, "expectation"), (ClauseKind.Duty, "duty"), (ClauseKind.Procedure, "procedure"),
        (ClauseKind.Threshold, "threshold"),
        (ClauseKind.Intervention, "intervention"), (ClauseKind.Question, "question"), (ClauseKind.Analysis, "analysis"),
        (ClauseKind.Fact, "fact"),
        (ClauseKind.Narrative, "narrative"));

    public static readonly WordTable<AnswerKind> AnswerKinds =
        new((AnswerKind.YesNo, "yes/no"), (AnswerKind.Number, "number"), (AnswerKind.Date, "date"), (AnswerKind.Text, "text"));

    public static readonly WordTable<ClaimOutcome> ClaimOutcomes = new(
        (ClaimOutcome.Proved, "proved"), (ClaimOutcome.Refuted, "refuted"), (ClaimOutcome.Open, "open"));

    public static readonly WordTable<ClaimKind> ClaimKinds = new(
        (ClaimKind.CellAnswers, "cellAnswers"), (ClaimKind.CoversEveryCase, "coversEveryCase"), (ClaimKind.CanFire, "canFire"),
        (ClaimKind.MayNotFire, "mayNotFire"), (ClaimKind.OneStageOfABranch, "oneStageOfABranch"),
        (ClaimKind.MoreAbsenceIsNotMilder, "moreAbsenceIsNotMilder"),
        (ClaimKind.BetterAttendanceIsNotHarsher, "betterAttendanceIsNotHarsher"),
        (ClaimKind.KnowingLessIsNotMore, "knowingLessIsNotMore"), (ClaimKind.LegalStepHasItsGround, "legalStepHasItsGround"));

    public static readonly WordTable<Comparator> Comparators = new(
        (Comparator.None, ""), (Comparator.AtLeast, ">="), (Comparator.MoreThan, ">"), (Comparator.AtMost, "<="),
        (Comparator.LessThan, "<"),
        (Comparator.Equal, "=="), (Comparator.NotEqual, "!="), (Comparator.In, "in"), (Comparator.NotIn, "not in"));
}
