using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;
using AttendanceRules.RulesEngine.Export;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>The truth of a line or a named condition by the library's own evaluation, on records of its own.</summary>
internal sealed class OurTruth(Book book, SubjectFile file, DateOnly on)
{
    private readonly RuleTruth rules = new(book, file);

    public Truth Of(ExportedLine line, string? parent)
    {
        var at = new EvaluationContext(file, on) { Parent = parent };
        var ofRule = line.IsRuleOfPupil ? at with { Parent = null } : at;
        if (!line.Duty.IsInForce(on) || line.Line?.IsInForce(on) == false || line.Way?.IsInForce(on) == false || !PathwayIsInForce(line))
        {
            return Truth.False;
        }

        Truth[] parts =
        [
            line.Duty is RuleDeclaration { Withhold: null } rule ? rules.Of(rule, ofRule, null) : line.Duty.When.Evaluate(ofRule),
            line.Way?.When.Evaluate(ofRule) ?? Truth.True,
            line.Line?.When.Evaluate(at) ?? Truth.True,
        ];
        return parts.Min();
    }

    public Truth Of(Symbol named, string? parent) => named.Holds(new EvaluationContext(file, on) { Parent = parent }, null);

    private bool PathwayIsInForce(ExportedLine line) => line.Duty is RuleDeclaration
        || book.Pathways.Single(p => p.Stages.Any(s => ReferenceEquals(s, line.Duty))).IsInForce(on);
}
