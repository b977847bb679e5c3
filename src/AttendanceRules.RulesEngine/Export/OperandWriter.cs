using System.Globalization;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.RulesEngine.Export;

/// <summary>Writes one side of a comparison as an expression of a workflow.</summary>
internal sealed class OperandWriter : IOperandVisitor<WritingScope, string>
{
    public static readonly OperandWriter Instance = new();

    // Members of a reader; RulesEngine finds members without regard to case.
    private static readonly string[] Members = ["School", "Parents", "Pupil", "Pupils", "AsCertain", "AsPossible"];

    public string Visit(Literal operand, WritingScope scope) => operand.Kind switch
    {
        ValueKind.Number => Number(operand.Value),
        ValueKind.Truth => operand.Value.IsTrue ? "true" : "false",
        ValueKind.Date => $"\"{IsoDate.Text(operand.Value.Date)}\"",
        _ => Text(operand.Value.Text),
    };

    public string Visit(Reference operand, WritingScope scope) => Name(operand.Named, operand.Qualifier, scope);

    public string Visit(Arithmetic operand, WritingScope scope)
    {
        var method = operand.Operator switch { '+' => "Plus", '-' => "Minus", _ => "Times" };
        return $"{Term(operand.Left, scope)}.{method}({Term(operand.Right, scope)})";
    }

    /// <summary>A name of the packs as a member of what is read.</summary>
    public static string Name(Symbol named, Qualifier qualifier, WritingScope scope)
    {
        var of = qualifier switch
        {
            Qualifier.School => scope.Own + ".School",
            Qualifier.AnyParent => scope.AnyParent!,
            _ => scope.Own,
        };
        return IsIdentifier(named.Name) && !Members.Contains(named.Name, StringComparer.OrdinalIgnoreCase) ? $"{of}.{named.Name}"
            : $"{of}[{Text(named.Name)}]";
    }

    /// <summary>A text in quotation marks.</summary>
    public static string Text(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Arithmetic is a method of what is read.
    private string Term(Operand operand, WritingScope scope) =>
        operand is Literal ? $"{scope.Own}.Number({operand.Accept(this, scope)})" : operand.Accept(this, scope);

    // Written numbers have at most two decimals.
    private static string Number(Value number)
    {
        var exact = number.Low!.Value;
        var written = (decimal)exact.A / exact.B;
        return written.ToString(CultureInfo.InvariantCulture) + (exact.A % exact.B == 0 ? "" : "m");
    }

    private static bool IsIdentifier(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
