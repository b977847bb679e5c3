namespace AttendanceRules.Advice;

/// <summary>Works out verdicts where somebody asks why.</summary>
internal interface IExplainer
{
    IReadOnlyList<RuleVerdict> VerdictsOf(RecommendedAction action);

    /// <summary>Finds what is found when somebody asks, for whoever asks for all of it: what one line needs is kept for the next.</summary>
    /// <param name="lines">The lines.</param>
    void FindAll(SubjectAdvice lines);
}
