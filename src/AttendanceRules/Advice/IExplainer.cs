namespace AttendanceRules.Advice;

/// <summary>Works out verdicts where somebody asks why.</summary>
internal interface IExplainer
{
    IReadOnlyList<RuleVerdict> VerdictsOf(RecommendedAction action);
}
