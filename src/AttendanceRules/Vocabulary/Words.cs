namespace AttendanceRules.Vocabulary;

/// <summary>The pack language's word for each value, as it is in packs and in every output.</summary>
/// <example><code>var word = action.Force.ToWord(); // "must"</code></example>
public static class Words
{
    /// <summary>statutory, guidance or local.</summary>
    /// <param name="basis">The value.</param>
    public static string ToWord(this Basis basis) => WordTables.Bases.Of(basis);

    /// <summary>must, should or may.</summary>
    /// <param name="force">The value.</param>
    public static string ToWord(this Force force) => WordTables.Forces.Of(force);

    /// <summary>safeguarding, register, support, formal, legal, record, standing or information.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ActionKind kind) => WordTables.ActionKinds.Of(kind);

    /// <summary>step, outcome, group or threshold.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ChronologyEventKind kind) => WordTables.ChronologyEventKinds.Of(kind);

    /// <summary>new, gone, escalated, eased or moved.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this AdviceChangeKind kind) => WordTables.AdviceChangeKinds.Of(kind);

    /// <summary>added, removed or changed.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this RuleChangeKind kind) => WordTables.RuleChangeKinds.Of(kind);

    /// <summary>gains, loses, escalated, eased, moved or differs.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ImpactKind kind) => WordTables.ImpactKinds.Of(kind);

    /// <summary>not called for, called for, undecided, waiting or withheld.</summary>
    /// <param name="standing">The value.</param>
    public static string ToWord(this LineStanding standing) => WordTables.LineStandings.Of(standing);

    /// <summary>letter, message, call, meeting or visit.</summary>
    /// <param name="contact">The value.</param>
    public static string ToWord(this Contact contact) => WordTables.Contacts.Of(contact);

    /// <summary>pupil, parent or school.</summary>
    /// <param name="subject">The value.</param>
    public static string ToWord(this SubjectKind subject) => WordTables.Subjects.Of(subject);

    /// <summary>ahead, due or overdue.</summary>
    /// <param name="status">The value.</param>
    public static string ToWord(this ActionStatus status) => WordTables.ActionStatuses.Of(status);

    /// <summary>notStarted, open, waiting, watching, arranged, due, blocked, undecided, finished or closed.</summary>
    /// <param name="status">The value.</param>
    public static string ToWord(this PathwayStatus status) => WordTables.PathwayStatuses.Of(status);

    /// <summary>inForce, event, group, order, wait, watch, condition, ended, left, needs, fulfilled or withheld.</summary>
    /// <param name="gate">The value.</param>
    public static string ToWord(this Gate gate) => WordTables.Gates.Of(gate);

    /// <summary>yes, no or undecided.</summary>
    /// <param name="truth">The value.</param>
    public static string ToWord(this Truth truth) => WordTables.Truths.Of(truth);

    /// <summary>all, any, not, named or leaf.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ProofKind kind) => WordTables.ProofKinds.Of(kind);

    /// <summary>lower, not lower, undecided or too few.</summary>
    /// <param name="verdict">The value.</param>
    public static string ToWord(this CohortVerdict verdict) => WordTables.CohortVerdicts.Of(verdict);

    /// <summary>unanswered, worse, better, same or new.</summary>
    /// <param name="change">The value.</param>
    public static string ToWord(this ReviewChange change) => WordTables.ReviewChanges.Of(change);

    /// <summary>expectation, duty, procedure, threshold, intervention, question, analysis, fact or narrative.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ClauseKind kind) => WordTables.ClauseKinds.Of(kind);

    /// <summary>yes/no, number, date or text.</summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this AnswerKind kind) => WordTables.AnswerKinds.Of(kind);

    /// <summary>proved, refuted or open.</summary>
    /// <param name="outcome">The value.</param>
    public static string ToWord(this ClaimOutcome outcome) => WordTables.ClaimOutcomes.Of(outcome);

    /// <summary>
    /// cellAnswers, coversEveryCase, canFire, mayNotFire, oneStageOfABranch, moreAbsenceIsNotMilder, betterAttendanceIsNotHarsher,
    /// knowingLessIsNotMore or legalStepHasItsGround.
    /// </summary>
    /// <param name="kind">The value.</param>
    public static string ToWord(this ClaimKind kind) => WordTables.ClaimKinds.Of(kind);

    /// <summary>The operator of the condition language, for example <c>&gt;=</c> or <c>not in</c>; empty for none.</summary>
    /// <param name="comparator">The value.</param>
    public static string ToWord(this Comparator comparator) => WordTables.Comparators.Of(comparator);

    /// <summary>
    /// sessions, school days, school weeks, calendar days, working days, months, years, percent, minutes, entries, money, pupils or hours;
    /// empty for none.
    /// </summary>
    /// <param name="unit">The value.</param>
    public static string ToWord(this Unit unit) => UnitWords.Of(unit);
}
