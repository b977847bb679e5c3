using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Cases;

/// <summary>Reads the casework and answer lines of a case; what cannot be read is told and left out.</summary>
internal sealed class CaseLines(Book book, List<string> mistakes)
{
    // DATE action [outcome [DATE]] [to PARENT] [due DATE] [until DATE] [for FROM..TO] [with NAME=VALUE] [known DATE]
    public CaseworkRow? Casework(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !JsonItem.TryDate(words[0], out var date) || !book.Actions.TryGetValue(words[1], out var action))
        {
            mistakes.Add($"The casework line '{line}' is not DATE action …, or names no declared action. {Nearest.Suggest(words.Length > 1 ? words[1] : "", book.Actions.Keys)}");
            return null;
        }

        var row = new CaseworkRow(date, action.Id);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 2; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            var isDate = JsonItem.TryDate(value, out var day);
            if (action.Outcomes.Contains(words[i]))
            {
                row = row with { Outcome = words[i], OutcomeDate = isDate ? day : null };
                i += isDate ? 1 : 0;
                continue;
            }

            i++;
            switch (words[i - 1])
            {
                case "to":
                    row = row with { Parent = value };
                    break;
                case "due" when isDate:
                    row = row with { Due = day };
                    break;
                case "until" when isDate:
                    row = row with { Until = day };
                    break;
                case "known" when isDate:
                    row = row with { Known = day };
                    break;
                case "with" when value.Contains('=', StringComparison.Ordinal):
                    values[value.Split('=')[0]] = value.Split('=')[1];
                    break;
                case "for" when value.Split("..") is var ends && JsonItem.TryDate(ends[0], out var from) && JsonItem.TryDate(ends[^1], out var to):
                    row = row with { For = new DateSpan(from, to) };
                    break;
                default:
                    mistakes.Add($"'{words[i - 1]}' in the casework line '{line}' is neither an outcome of '{action.Id}' nor to, due, until, for, with or known.");
                    break;
            }
        }

        return row with { Values = values, Entry = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {action.Id} {row.Parent}") };
    }

    public Answer? Answer(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        DateOnly? date = words.Count > 0 && JsonItem.TryDate(words[0], out var day) ? day : null;
        words.RemoveRange(0, date is null ? 0 : 1);
        var about = words.Count > 3 && words[^2] == "for" ? words[^1] : null;
        words.RemoveRange(words.Count - (about is null ? 0 : 2), about is null ? 0 : 2);
        if (words.Count < 2 || book.Names.Find(words[0]) is not Facts.QuestionName)
        {
            mistakes.Add($"The answer '{line}' is not [DATE] question value [for PARENT], or names no question.");
            return null;
        }

        return new Answer(words[0], string.Join(' ', words.Skip(1)), date, about);
    }
}
