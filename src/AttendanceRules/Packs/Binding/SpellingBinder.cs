using AttendanceRules.Json;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads what else may be written for the values of a question or characteristic.</summary>
internal static class SpellingBinder
{
    public static AnswerType Read(AnswerType type, JsonItem? item, ProblemList problems)
    {
        if (item is null)
        {
            return type;
        }

        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in item.Members)
        {
            if (member.Name.Length == 0 || type.Read(member.Value.Text) is not { State: ValueState.Known })
            {
                problems.Add("type-mismatch", member.Value, $"'{member.Value.Text}' is not a value that '{member.Name}' can mean.",
                    type.Form);
            }
            else if (type.Read(member.Name) is not null)
            {
                problems.Add("senseless-member", member.Value, $"The spelling '{member.Name}' has no effect: it is a value itself.",
                    "Remove it.");
            }
            else if (!spellings.TryAdd(member.Name, member.Value.Text))
            {
                problems.Add("duplicate-name", member.Value, $"The spelling '{member.Name}' is declared already.",
                    "Capitals make no difference. Remove one of the two.");
            }
        }

        return type with { Spellings = spellings };
    }
}
