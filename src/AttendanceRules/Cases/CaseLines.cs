using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Cases;

/// <summary>Reads the casework and answer lines of a case; a line that cannot be read becomes a problem and is left out.</summary>
/// <param name="book">The book.</param>
/// <param name="parents">Parents that lines may name; null: any, where lines are about the school.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class CaseLines(Book book, IReadOnlyCollection<string>? parents, ProblemList problems)
{
    // DATE action [outcome [DATE]] [to PARENT] [due DATE] [until DATE] [for FROM..TO] [with NAME=VALUE] [known DATE]
    public CaseworkRow? Casework(JsonItem at)
    {
        var line = at.Text;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !IsoDate.TryParse(words[0], out var date))
        {
            problems.Add("bad-line", at, $"The casework line '{line}' cannot be read.",
                "Write it as DATE action [outcome [DATE]] [to PARENT] [due DATE] [until DATE] [for FROM..TO].");
            return null;
        }

        if (!book.Actions.TryGetValue(words[1], out var action))
        {
            problems.Add("unknown-action", at, $"Unknown action '{words[1]}'.", Nearest.Suggest(words[1], book.Actions.Keys));
            return null;
        }

        var row = new CaseworkRow(date, action.Id);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 2; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            var isDate = IsoDate.TryParse(value, out var day);
            if (action.Outcomes.Contains(words[i]))
            {
                row = row with { Outcome = words[i], OutcomeDate = isDate ? day : null };
                i += isDate ? 1 : 0;
                continue;
            }

            i++;
            switch (words[i - 1])
            {
                case "to" when value.Length > 0:
                    Parent(at, value);
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
                case "with" when value.Split('=') is [var name, var written]:
                    Value(at, action, name);
                    values[name] = written;
                    break;
                case "for" when value.Split("..") is var ends && IsoDate.TryParse(ends[0], out var from)
                    && IsoDate.TryParse(ends[^1], out var to):
                    row = row with { For = new DateSpan(from, to) };
                    break;
                default:
                    problems.Add("bad-line", at, $"'{words[i - 1]}' in the casework line '{line}' cannot be read.",
                        (action.Outcomes.Count == 0 ? $"'{action.Id}' declares no outcomes. "
                            : $"Outcomes of '{action.Id}' are: {string.Join(", ", action.Outcomes)}. ")
                        + "Other parts are: to PARENT, due DATE, until DATE, for FROM..TO, with NAME=VALUE, known DATE.");
                    break;
            }
        }

        return row with { Values = values, Entry =
            $"{IsoDate.Text(date)} {action.Id} {row.Parent}" };
    }

    // [DATE] question value [for PARENT]
    public Answer? Answer(JsonItem at)
    {
        var words = at.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        DateOnly? date = words.Count > 0 && IsoDate.TryParse(words[0], out var day) ? day : null;
        words.RemoveRange(0, date is null ? 0 : 1);
        var about = words.Count > 3 && words[^2] == "for" ? words[^1] : null;
        words.RemoveRange(words.Count - (about is null ? 0 : 2), about is null ? 0 : 2);
        if (words.Count < 2)
        {
            problems.Add("bad-line", at, $"The answer '{at.Text}' cannot be read.", "Write it as [DATE] question value [for PARENT].");
            return null;
        }

        if (book.Names.Find(words[0]) is not QuestionName question)
        {
            problems.Add("unknown-question", at, $"Unknown question '{words[0]}'.",
                Nearest.Suggest(words[0], book.Names.Questions));
            return null;
        }

        var value = string.Join(' ', words.Skip(1));
        if (!question.Reads(value))
        {
            problems.Add("type-mismatch", at, $"'{value}' does not answer the question '{words[0]}'.", question.Form);
        }

        if (about is not null)
        {
            Parent(at, about);
        }

        return new Answer(words[0], value, date, about);
    }

    private void Parent(JsonItem at, string name)
    {
        if (parents?.Contains(name) == false)
        {
            problems.Add("unknown-parent", at, parents.Count == 0
                ? $"Unknown parent '{name}'. The case gives the pupil no parents." : $"Unknown parent '{name}'. The case "
                    + $"has: {string.Join(", ", parents)}.",
                parents.Count == 0 ? $"Write \"parents\": [ \"{name}\" ] in the case's pupil." : Nearest.Suggest(name, parents));
        }
    }

    private void Value(JsonItem at, ActionDeclaration action, string name)
    {
        if (!action.Values.ContainsKey(name))
        {
            problems.Add("unknown-value", at, $"'{action.Id}' records no value '{name}'.", Nearest.Suggest(name, action.Values.Keys)
                ?? "Declare it with 'values' of the action.");
        }
    }
}
