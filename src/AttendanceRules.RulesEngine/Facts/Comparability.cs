using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>What may be compared and added: the same as in conditions of packs, where the loader refuses the rest.</summary>
internal static class Comparability
{
    /// <summary>Both values, of one kind: a text beside a date is read as one.</summary>
    /// <exception cref="ArgumentException">They cannot be compared.</exception>
    public static (Value X, Value Y) Check(Side left, string op, Side right)
    {
        var (x, y) = (AsDate(left, right), AsDate(right, left));
        if (x.Kind != y.Kind)
        {
            throw new ArgumentException(
                $"{left.Text} is {Word(left.Kind)} and {right.Text} {Word(right.Kind)}; they cannot be compared.", nameof(right));
        }

        if (x.Kind is ValueKind.Text or ValueKind.Truth && op is not "==" and not "!=")
        {
            throw new ArgumentException($"'{op}' compares numbers and dates only. Use == or != for {left.Text}.", nameof(op));
        }

        CheckUnits(left, right, "compared");
        CheckChoice(left, right);
        CheckChoice(right, left);
        return (x, y);
    }

    /// <exception cref="ArgumentException">They cannot be joined.</exception>
    public static void CheckJoined(Side left, char op, Side right)
    {
        if (left.Kind != ValueKind.Number || right.Kind != ValueKind.Number)
        {
            throw new ArgumentException($"'{op}' needs numbers on both sides; {(left.Kind != ValueKind.Number ? left : right).Text} is not "
                + "a number.", nameof(right));
        }

        if (op != '*')
        {
            CheckUnits(left, right, "added");
        }
        else if (left.Unit != Unit.None && right.Unit != Unit.None)
        {
            throw new ArgumentException($"'*' multiplies by a plain number; {left.Text} and {right.Text} both have a unit.",
                nameof(right));
        }
    }

    private static void CheckUnits(Side left, Side right, string what)
    {
        if (left.Unit != right.Unit && left.Unit != Unit.None && right.Unit != Unit.None)
        {
            throw new ArgumentException(
                $"{left.Text} counts {UnitWords.Of(left.Unit)} and {right.Text} {UnitWords.Of(right.Unit)}; they cannot be {what}.",
                nameof(right));
        }
    }

    private static void CheckChoice(Side name, Side written)
    {
        if (name.Named?.Choices is { } choices && written is { Named: null, Value.State: ValueState.Known }
            && !choices.Contains(written.Value.Text, StringComparer.Ordinal))
        {
            throw new ArgumentException($"{name.Text} is never {written.Text}. "
                + (Nearest.Suggest(written.Value.Text, choices) ?? $"It is one of: {string.Join(", ", choices)}."), nameof(written));
        }
    }

    private static Value AsDate(Side written, Side other) =>
        written is not { Kind: ValueKind.Text, Named: null } || other.Kind != ValueKind.Date ? written.Value
            : IsoDate.TryParse(written.Value.Text, out var date) ? Value.Of(date)
            : throw new ArgumentException($"{other.Text} is a date, and {written.Text} is not written as one, such as 2026-09-01.",
                nameof(written));

    private static string Word(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number", ValueKind.Truth => "yes or no", ValueKind.Date => "a date", _ => "a text",
    };
}
