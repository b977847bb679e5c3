namespace AttendanceRules.Model.Expressions;

/// <summary>Reads one side of a comparison: one method a case, so that a forgotten case does not compile.</summary>
internal interface IOperandVisitor<in TArgument, out TResult>
{
    TResult Visit(Literal operand, TArgument argument);

    TResult Visit(Reference operand, TArgument argument);

    TResult Visit(Arithmetic operand, TArgument argument);
}
