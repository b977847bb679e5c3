using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads a question: who answers it, when it is asked, and how long an answer holds (S9, S10).</summary>
internal sealed class QuestionBinder(SymbolTable names, IEnumerable<ActionDeclaration> actions, ProblemList problems)
{
    public QuestionName? Read(string name, JsonItem item, PackDeclaration pack)
    {
        if (BaseBinder.Type(item["type"], problems) is not { } type)
        {
            return null;
        }

        type = SpellingBinder.Read(type, item["spellings"], problems);
        var question = new QuestionName(type)
        {
            Name = name, Title = item.String("title") ?? item.String("ask") ?? "", Ask = item.String("ask") ?? "",
            Prompt = item.String("prompt"),
            Of = item.String("of") ?? "", Per = WordTables.Subjects.Read(item.String("per")) ?? SubjectKind.Pupil,
            From = item.Date("from") ?? pack.From, To = item.Date("to") ?? pack.To,
            Assume = item["assume"] is { } assume ? type.Read(assume.Text) : null,
            When = item["when"] is null ? null : names.Condition(item["when"]),
            SuppliedBy = [.. actions.Where(a => a.Supplies == name).Select(a => a.Id).Order(StringComparer.Ordinal)],
        };
        if (question.When is not null && problems.AreLookedFor)
        {
            PathwayNames.Refuse(question.When, item["when"], problems);
            if (question.Per != SubjectKind.Parent)
            {
                ParentNames.Refuse(question.When, item["when"], problems);
            }
        }

        if (item["prompt"] is { } prompt && (type.Kind != ValueKind.Text || type.Choices is not null))
        {
            problems.Add("senseless-member", prompt, $"'prompt' has no effect here: '{name}' is not answered in words.",
                "Remove it, or give the question the type text.");
        }

        if (item["assume"] is { } assumed && (assumed.Kind == JsonItemKind.List || type.Read(assumed.Text) is null))
        {
            problems.Add("type-mismatch", assumed, $"'{assumed.Text}' does not answer the question '{name}'.",
                type.Choices is { } choices ? $"It is one of: {string.Join(", ", choices)}." : null);
        }

        if (item["holds"] is { } holds)
        {
            var isLength = holds.Text.Length > 0 && (char.IsAsciiDigit(holds.Text[0]) || names.IsThreshold(holds.Text));
            question.Validity = isLength
                ? names.Length(holds) is { } length ? new AnswerValidity(length, null) : null
                : names.Window(holds) is { } window ? new AnswerValidity(null, window) : null;
        }

        return question;
    }
}
