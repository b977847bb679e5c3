namespace AttendanceRules.Proofs;

/// <summary>A condition over pieces of facts.</summary>
internal abstract class Formula
{
    public static readonly Formula True = new AllFormula([]);

    public static readonly Formula False = new AnyFormula([]);

    /// <summary>Its truth where some facts are in a piece; a fact without one may be anything.</summary>
    /// <param name="cells">By the number of the fact; null: it may be anything.</param>
    public abstract Truth In(FactCell?[] cells);

    /// <summary>A fact that could still decide it; -1: none could.</summary>
    public abstract int Open(FactCell?[] cells);

    public static Formula operator !(Formula formula) => new NotFormula(formula);

    public static Formula operator &(Formula x, Formula y) => new AllFormula([x, y]);

    public static Formula operator |(Formula x, Formula y) => new AnyFormula([x, y]);
}
