using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>What a rule without an event rests on, and since when it has been true, found when somebody asks.</summary>
/// <param name="truths">Whether rules are true.</param>
/// <param name="rule">The rule.</param>
/// <param name="at">Where it is asked.</param>
/// <param name="cycleFrom">The first day of its cycle.</param>
internal sealed class RuleTrace(RuleTruth truths, RuleDeclaration rule, EvaluationContext at, DateOnly cycleFrom)
    : LineTrace(at), ISinceWhen
{
    // No school day is the first there is.
    private DateOnly since;

    public DateOnly Since => since != default ? since
        : since = Remembering.Later(truths.Book, Place, this, static t => t.FindSince());

    /// <summary>The number of the parent it is about, from 1; 0: of none.</summary>
    public int ParentNumber => Place.ParentNumber;

    /// <summary>The same of records that changed so that the rule has been what it was since the same day.</summary>
    /// <param name="now">Whether rules are true by those records.</param>
    /// <param name="there">The same place in them.</param>
    public RuleTrace Of(RuleTruth now, EvaluationContext there) => new(now, rule, there, cycleFrom) { since = since };

    protected override Book Book => truths.Book;

    protected override void Find() => truths.Of(rule, Place, this);

    private DateOnly FindSince() => truths.Since(rule, Place, cycleFrom).Day;
}
