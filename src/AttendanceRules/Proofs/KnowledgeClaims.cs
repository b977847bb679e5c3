using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>
/// Whether a condition can be true of an unknown fact and not be true of one of the values that it may have: each of its comparisons is
/// asked by evaluation itself about the unknown value and about a value of each piece. "And", "or" and "not" of three values keep that.
/// </summary>
internal sealed class KnowledgeClaims(ProofScope scope)
{
    public IEnumerable<ProofClaim> All()
    {
        foreach (var (pathway, duty) in scope.Duties.Where(d => scope.Names(d.Duty).Any()))
        {
            var wrong = scope.Days(pathway, duty).Select(day => (Day: day, Wrong: Wrong(duty, day)))
                .FirstOrDefault(w => w.Wrong is not null);
            yield return new ProofClaim
            {
                Kind = ClaimKind.KnowingLessIsNotMore, About = scope.NameOf(pathway, duty),
                Outcome = wrong.Wrong is null ? ClaimOutcome.Proved : ClaimOutcome.Refuted,
                AsOf = wrong.Wrong is null ? null : wrong.Day,
                Because = wrong.Wrong is null ? "No comparison is certain of an unknown value that is not so of each value it may have."
                    : wrong.Wrong,
            };
        }
    }

    private string? Wrong(DutyDeclaration duty, DateOnly day) => scope.Names(duty).SelectMany(n => n.AllUses()).Distinct()
        .OfType<ConditionFact>().SelectMany(c => ComparisonReader.In(c.When)).Concat(ComparisonReader.In(duty))
        .Select(c => ComparisonReader.Single(c, day)).OfType<(Symbol Fact, string Op, Value Limit)>()
        .Select(c => Wrong(c.Fact, c.Op, c.Limit)).FirstOrDefault(w => w is not null);

    private static string? Wrong(Symbol fact, string op, Value limit)
    {
        var certain = Comparing.Of(fact.Kind, Unknown(fact), op, limit);
        if (certain == Truth.Undecided || limit.State == ValueState.NotApplicable)
        {
            return null;
        }

        var cut = new CutFact(fact.Name, fact, fact.Kind)
        {
            Cuts = fact.Kind == ValueKind.Number ? [limit.Low!.Value] : [], Words = fact.Kind == ValueKind.Text ? [limit.Text] : [],
        };
        var other = cut.Cells.Select(Known).FirstOrDefault(v => v is not null && Comparing.Of(fact.Kind, v, op, limit) != certain);
        return other is null ? null : $"'{fact.Name} {op} {limit}' is {(certain == Truth.True ? "true" : "false")} while '{fact.Name}' is "
            + $"unknown, and not where it is {other}.";
    }

    private static Value Unknown(Symbol fact) => fact switch
    {
        QuestionName question => question.Unanswered,
        CharacteristicName named => named.Unknown,
        CaseworkFact casework => casework.Unsettled,
        _ => fact.Kind == ValueKind.Number && !fact.MayBeNegative ? Value.UnknownCount(fact.Most)
            : Value.Unknown(fact.Kind) with { MayBe = fact.Choices },
    };

    // A value of the piece; of one that has none that can be written, null.
    private static Value? Known(FactCell cell) => cell switch
    {
        { IsNone: true } => Value.NotApplicable(cell.Kind),
        { Kind: ValueKind.Truth } => Value.Of(cell.Word == FactCell.Yes),
        { Kind: ValueKind.Text } => Value.Of(cell.Word ?? ""),
        { Kind: ValueKind.Number } => Inside(cell.Numbers) is { } number ? Value.Exact(number) : null,
        _ => null,
    };

    private static Ratio? Inside(BandInterval range) => (range.Low, range.High) switch
    {
        ({ } low, _) when range.HasLow => low,
        (_, { } high) when range.HasHigh => high,
        ({ } low, { } high) => (low + high) * new Ratio(1, 2),
        ({ } low, null) => low + Ratio.Of(1),
        (null, { } high) => high - Ratio.Of(1),
        _ => Ratio.Of(0),
    };
}
