using AttendanceRules.Advice;

namespace AttendanceRules.Questions;

/// <summary>An open question of one subject with every answer that was tried.</summary>
internal sealed class QuestionTrial
{
    public QuestionTrial(AskedQuestion asked, bool areAll, IReadOnlyList<(AnswerRange Answer, AnswerEffect Effect)> tried)
    {
        (Asked, AreAll, Tried) = (asked, areAll, tried);
        var decided = tried.Select(t => t.Effect.Decided.ToHashSet<UndecidedAction>(ReferenceEqualityComparer.Instance)).ToList();
        Decides = decided.SelectMany(d => d).Distinct<UndecidedAction>(ReferenceEqualityComparer.Instance).Count();
        AlwaysDecides = decided.Count == 0 ? 0 : decided[0].Count(u => decided.TrueForAll(d => d.Contains(u)));
    }

    public AskedQuestion Asked { get; }

    public bool AreAll { get; }

    public IReadOnlyList<(AnswerRange Answer, AnswerEffect Effect)> Tried { get; }

    public int Decides { get; }

    public int AlwaysDecides { get; }

    /// <summary>The questions of a pupil, what decides most first.</summary>
    public static IReadOnlyList<QuestionTrial> Of(
        SupposedAdvice advice, PossibleByQuestion possible, CancellationToken cancellationToken) => Of(
            advice.Now.Pupil, advice.Now, possible,
            (asked, answer) => advice.With([new SupposedAnswer(possible.KeyOf(asked), answer.Value)], cancellationToken));

    /// <summary>The questions of any subject, what decides most first.</summary>
    /// <param name="subject">Id of the pupil; empty: the school.</param>
    /// <param name="now">The advice as it is.</param>
    /// <param name="possible">The answers to try.</param>
    /// <param name="with">The advice with an answer; null where nobody answers the question for this subject.</param>
    public static IReadOnlyList<QuestionTrial> Of(
        string subject, SubjectAdvice now, PossibleByQuestion possible, Func<AskedQuestion, AnswerRange, SubjectAdvice?> with) =>
        [.. QuestionList.Of([(subject, now)]).Select(asked =>
        {
            var answers = possible[asked.Question];
            var tried = answers.Ranges.Select(a => (Answer: a, With: with(asked, a))).Where(a => a.With is not null).ToList();

            // Advice that could not be worked out is missing lines; they do not fall away.
            var worked = tried.Where(a => !SupposedAdvice.Fails(a.With!, now)).ToList();
            return new QuestionTrial(asked, answers.AreAll && worked.Count == tried.Count,
                [.. worked.Select(a => (a.Answer, AnswerComparison.Between(subject, now, a.With!, a.Answer)))]);
        })
            .OrderByDescending(t => t.Decides).ThenByDescending(t => t.AlwaysDecides).ThenByDescending(t => t.Asked.Waiting)
            .ThenBy(t => t.Asked.Question, StringComparer.Ordinal).ThenBy(t => t.Asked.About, StringComparer.Ordinal)];

    public QuestionEffects Effects() => new()
    {
        Asked = Asked, AreAllAnswers = AreAll, Decides = Decides, AlwaysDecides = AlwaysDecides, Answers = AnswerComparison.Joined(Tried),
    };
}
