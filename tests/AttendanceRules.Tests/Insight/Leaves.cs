using AttendanceRules.Advice;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Insight;

/// <summary>Leaves of proofs and values, made up for tests of what is said about them.</summary>
internal static class Leaves
{
    public static readonly Currency Pounds = new("pounds", "pound", "£", 2);

    public static FactValue Count(decimal number, Unit unit = Unit.Sessions) => new() { State = ValueState.Known, Least = number,
        Most = number, Unit = unit };

    public static FactValue Money(decimal number, Currency currency) => Count(number, Unit.Money) with { Currency = currency };

    public static FactValue Rate(int part, int whole) => new()
    {
        State = ValueState.Known, Least = 100m * part / whole, Most = 100m * part / whole, Unit = Unit.Percent,
            Words = FormattableString.Invariant($"{part}/{whole}"),
    };

    public static FactValue Between(decimal? least, decimal? most, Unit unit = Unit.Sessions) => new() { State = ValueState.Between,
        Least = least, Most = most, Unit = unit };

    public static FactValue Absent(string? because = null) => new() { State = ValueState.NotApplicable, Because = because };

    public static FactValue Unknown { get; } = new() { State = ValueState.Unknown };

    public static FactValue Yes(bool isYes) => new() { State = ValueState.Known, IsYes = isYes };

    public static FactValue Text(string text) => new() { State = ValueState.Known, Text = text };

    public static ConditionProof Compared(FactValue value, Comparator comparator, Truth truth, params FactValue[] limits) =>
        Leaf(new Reason { Fact = "missed", Title = "Sessions missed", Value = value, Comparator = comparator, Limits = limits,
            Text = "missed ? limit", Evidence = [] }, truth);

    public static ConditionProof Asked(FactValue value, Truth truth, string title = "On roll", bool isNegated = false,
        bool isAssumed = false) =>
        Leaf(new Reason { Fact = "name", Title = title, Value = value, Comparator = Comparator.None,
            Text = isNegated ? "not name" : "name", Evidence = [], IsAssumed = isAssumed }, truth);

    public static ConditionProof Leaf(Reason reason, Truth truth) => new() { Kind = ProofKind.Leaf, Truth = truth, Text = reason.Text,
        Reason = reason };

    public static ConditionProof Leaf(string text, Truth truth) => new() { Kind = ProofKind.Leaf, Truth = truth, Text = text };

    public static ConditionProof All(params ConditionProof[] parts) => Join(ProofKind.All, parts);

    public static ConditionProof Any(params ConditionProof[] parts) => Join(ProofKind.Any, parts);

    public static ConditionProof Named(ConditionProof part) => new() { Kind = ProofKind.Named, Truth = part.Truth, Text = "named",
        Parts = [part] };

    public static ConditionProof Not(ConditionProof part) => new() { Kind = ProofKind.Not, Truth = Truth.True - (int)part.Truth,
        Text = "", Parts = [part] };

    private static ConditionProof Join(ProofKind kind, ConditionProof[] parts) => new()
    {
        Kind = kind, Text = "", Parts = parts,
        Truth = kind == ProofKind.All ? parts.Select(p => p.Truth).Append(Truth.True).Min() : parts.Select(p =>
            p.Truth).Append(Truth.False).Max(),
    };
}
