using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>One side of a comparison.</summary>
internal abstract class Operand
{
    public abstract ValueKind Kind { get; }

    public virtual Unit Unit => Unit.None;

    /// <summary>The currency of an amount of money; null for another.</summary>
    public Currency? Currency => Unit == Unit.Money ? Names.Select(n => n.Currency).FirstOrDefault(c => c is not null) : null;

    public abstract string Text { get; }

    public virtual IEnumerable<Symbol> Names => [];

    /// <summary>The names asked of the pupil or parent at hand.</summary>
    public virtual IEnumerable<Symbol> OwnNames => [];

    /// <summary>True where a name in it is written after <c>anyParent.</c>.</summary>
    public virtual bool IsOfAnyParent => false;

    /// <summary>By how much written numbers and thresholds multiply what is counted or answered, at most.</summary>
    public virtual Interval Scale => new(Ratio.Of(1), Ratio.Of(1));

    /// <summary>Null for a literal.</summary>
    public virtual Symbol? Named => null;

    public abstract TResult Accept<TArgument, TResult>(IOperandVisitor<TArgument, TResult> visitor, TArgument argument);
}
