using System.Linq.Dynamic.Core.CustomTypeProviders;
using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>
/// A value as an expression of a workflow reads it. It is never a plain number: it can only be compared, and a comparison with a value that
/// is unknown or between two ends is true as the reader says, certainly or possibly. Where there is none, every comparison is false.
/// Write the opposite comparison instead of <c>!</c>: not certainly at least 10 is another thing than certainly below 10.
/// </summary>
[DynamicLinqType]
public sealed class FactReading : IComparable<FactReading>, IEquatable<FactReading>
{
    private readonly Value value;
    private readonly Unit unit;
    private readonly Symbol? named;
    private readonly Reading? reading;

    internal FactReading(Value value, Unit unit, Symbol? named, Reading? reading) =>
        (this.value, this.unit, this.named, this.reading) = (value, unit, named, reading);

    /// <summary>The value with its state, for whoever shows it.</summary>
    public FactValue Value => TypedValue.Of(value, unit, named?.Currency);

    /// <summary>The name in the packs; null for a written value or a sum.</summary>
    internal string? Name => named?.Name;

#pragma warning disable CA2225 // expressions write operators; in C# Value says more
    /// <summary>A written number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator FactReading(int number) => Written(Model.Values.Value.Exact(number));

    /// <summary>A written number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator FactReading(long number) => Written(Model.Values.Value.Exact(number));

    /// <summary>A written number.</summary>
    /// <param name="number">The number, with at most nine decimals.</param>
    public static implicit operator FactReading(decimal number) => Written(Model.Values.Value.Exact(WrittenNumber.Of(number)));

    /// <summary>A written number.</summary>
    /// <param name="number">The number, with at most nine decimals.</param>
    public static implicit operator FactReading(double number) => Written(Model.Values.Value.Exact(WrittenNumber.Of(number)));

    /// <summary>A written text, or a date such as <c>2026-09-01</c>.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator FactReading(string text) => Written(Model.Values.Value.Of(text));

    /// <summary>Yes or no.</summary>
    /// <param name="truth">True: yes.</param>
    public static implicit operator FactReading(bool truth) => Written(Model.Values.Value.Of(truth));

    /// <summary>At least as much, or as late.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared: another kind of value, another unit, or never that text.</exception>
    public static bool operator >=(FactReading left, FactReading right) => Holds(left, ">=", right);

    /// <summary>At most as much, or as late.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static bool operator <=(FactReading left, FactReading right) => Holds(left, "<=", right);

    /// <summary>More, or later.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static bool operator >(FactReading left, FactReading right) => Holds(left, ">", right);

    /// <summary>Less, or earlier.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static bool operator <(FactReading left, FactReading right) => Holds(left, "<", right);

    /// <summary>The same value.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static bool operator ==(FactReading left, FactReading right) => Holds(left, "==", right);

    /// <summary>Another value.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static bool operator !=(FactReading left, FactReading right) => Holds(left, "!=", right);
#pragma warning restore CA2225

    /// <summary>The sum.</summary>
    /// <param name="other">What is added, in the same unit.</param>
    /// <exception cref="ArgumentException">One of them is not a number, or the units differ.</exception>
    public FactReading Plus(FactReading other) => Joined('+', other);

    /// <summary>The difference.</summary>
    /// <param name="other">What is taken off, in the same unit.</param>
    /// <exception cref="ArgumentException">One of them is not a number, or the units differ.</exception>
    public FactReading Minus(FactReading other) => Joined('-', other);

    /// <summary>The product.</summary>
    /// <param name="other">By what it is multiplied; one of the two has no unit.</param>
    /// <exception cref="ArgumentException">One of them is not a number, or both have a unit.</exception>
    public FactReading Times(FactReading other) => Joined('*', other);

    /// <summary>The words of every output: <c>none</c>, <c>unknown</c>, <c>3..5</c>, a number, a date, yes or no, or the text.</summary>
    public override string ToString() => value.ToString();

    /// <summary>Whether it is the same object; write <c>==</c> to compare values.</summary>
    /// <param name="obj">The other.</param>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash of the object.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    bool IEquatable<FactReading>.Equals(FactReading? other) => ReferenceEquals(this, other);

    // RulesEngine compares two values of one type only where the type says that it can be ordered.
    int IComparable<FactReading>.CompareTo(FactReading? other) =>
        throw new NotSupportedException("Values that are not certain have no order. Compare them with an operator.");

    private static FactReading Written(Value value) => new(value, Unit.None, null, null);

    private static bool Holds(FactReading left, string op, FactReading right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var read = Together(left, right) ?? Reading.Certain;
        var (x, y) = Comparability.Check(new(left.value, left.unit, left.named), op, new(right.value, right.unit, right.named));
        var truth = Comparing.Of(x.Kind, x, op, y);
        return read == Reading.Certain ? truth == Truth.True : truth != Truth.False;
    }

    private static Reading? Together(FactReading left, FactReading right) =>
        left.reading is { } one && right.reading is { } other && one != other
            ? throw new ArgumentException("A certain value and a possible one cannot be compared. Read both from the same parameter.",
                nameof(right))
            : left.reading ?? right.reading;

    private FactReading Joined(char op, FactReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Comparability.CheckJoined(new(value, unit, named), op, new(other.value, other.unit, other.named));
        return new(OperandEvaluator.Of(op, value, other.value), unit != Unit.None ? unit : other.unit, null, Together(this, other));
    }
}
