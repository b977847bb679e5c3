using AttendanceRules.Model.Expressions;
using AttendanceRules.RulesEngine.Export;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>Counts comparisons, in conditions and in expressions.</summary>
internal sealed class Conditions : IExpressionVisitor<int, int>
{
    private static readonly Conditions Instance = new();

    private static readonly string[] Comparisons = [">=", "<=", "==", "!=", ">", "<"];

    /// <summary>Comparisons and yes/no names that the line's conditions hold.</summary>
    public static int Count(ExportedLine line) => new[] { line.Gate, line.Duty.When, line.Way?.When, line.Line?.When }
        .OfType<Expression>().Sum(e => e.Accept(Instance, 0));

    /// <summary>Comparisons of the expression, those of the date apart.</summary>
    public static int Count(string expression) => Operators(expression)
        .Count(o => !expression[..o.Index].EndsWith("asOf ", StringComparison.Ordinal));

    /// <summary>Where comparisons are in the expression, those of the date included; what is in quotation marks is passed over.</summary>
    public static IReadOnlyList<(int Index, string Operator)> Operators(string expression)
    {
        var (found, isText) = (new List<(int, string)>(), false);
        for (var i = 0; i < expression.Length; i++)
        {
            if (isText && expression[i] == '\\')
            {
                i++;
            }
            else if (expression[i] == '"')
            {
                isText = !isText;
            }
            else if (!isText && expression[i] == ' ' && expression[(i + 1)..].Split(' ')[0] is var word && Comparisons.Contains(word))
            {
                found.Add((i + 1, word));
            }
        }

        return found;
    }

    public int Visit(AllOf expression, int argument) => expression.Parts.Sum(p => p.Accept(this, argument));

    public int Visit(AnyOf expression, int argument) => expression.Parts.Sum(p => p.Accept(this, argument));

    public int Visit(Comparison expression, int argument) => 1;

    public int Visit(DatedExpression expression, int argument) => expression.Editions.Sum(e => e.When.Accept(this, argument));

    public int Visit(InList expression, int argument) => expression.Values.Count;

    public int Visit(NoParent expression, int argument) => expression.OfAny.Accept(this, argument);

    public int Visit(Predicate expression, int argument) => 1;
}
