using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>One line of a rule or stage, with all that must hold for it.</summary>
/// <param name="Duty">The rule or stage.</param>
/// <param name="Action">The action that is called for or withheld.</param>
/// <param name="Subject">Whom the conditions are asked about.</param>
internal sealed record ExportedLine(DutyDeclaration Duty, string Action, SubjectKind Subject)
{
    /// <summary>The line; null for a rule that withholds.</summary>
    public LineDeclaration? Line { get; init; }

    /// <summary>The way the line is of; null for none.</summary>
    public AlternativeDeclaration? Way { get; init; }

    /// <summary>The id of the rule, or of the stage as <c>PATHWAY/STAGE</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who must be in it; null: everybody is.</summary>
    public Expression? Gate { get; init; }

    /// <summary>True where the gate is asked about each pupil of the school, and one is enough.</summary>
    public bool IsGateOfAnyPupil { get; init; }

    /// <summary>True where the rule is about the pupil and the line about a parent.</summary>
    public bool IsRuleOfPupil { get; init; }

    /// <summary>The first and the last day on which all of its parts are in force; no last day: until further notice.</summary>
    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required IReadOnlyList<NotCarriedKind> NotCarried { get; init; }

    /// <summary>Every name that its conditions look at.</summary>
    public IEnumerable<Symbol> Names => new[] { Gate, Duty.When, Way?.When, Line?.When }.OfType<Expression>().SelectMany(e => e.Names);

    /// <summary>The whole condition as an expression.</summary>
    public string Expression(Reading reading)
    {
        var scope = WritingScope.Of(reading);
        var ofRule = IsRuleOfPupil ? scope.OfPupil : scope;
        return Written.All(
        [
            ConditionWriter.Dates(From, To),
            Gate is null ? Written.Always : IsGateOfAnyPupil ? OfAnyPupil(Gate, scope, reading) : ConditionWriter.Of(Gate, ofRule),
            ConditionWriter.Of(Duty.When, ofRule),
            Way is null ? Written.Always : ConditionWriter.Of(Way.When, ofRule),
            Line is null ? Written.Always : ConditionWriter.Of(Line.When, scope),
        ]).Text;
    }

    private static Written OfAnyPupil(Expression gate, WritingScope scope, Reading reading) =>
        new($"{scope.Own}.Pupils.Any({scope.Variable} => {ConditionWriter.Of(gate, scope.OfOne(reading)).Text})");
}
