using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;
using AttendanceRules.Records;
using RulesEngine.Models;

namespace AttendanceRules.RulesEngine.Results;

/// <summary>Makes answers to questions of a book from what rules of a workflow came to.</summary>
internal sealed class AnswerReader(Book book, DateOnly date, string? parent)
{
    public IReadOnlyList<Answer> Read(IEnumerable<RuleResultTree> results, IEnumerable<AnswerRule> rules)
    {
        var reading = new ResultReading(results);
        var given = new Dictionary<string, (string Value, string Rule)>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Check(rule);
            if ((reading.Holds(rule.Rule) ? rule.OnSuccess : rule.OnFailure) is not { } value)
            {
                continue;
            }

            if (given.TryGetValue(rule.Question, out var other) && other.Value != value)
            {
                throw new InvalidOperationException($"The rules '{other.Rule}' and '{rule.Rule}' answer '{rule.Question}' differently: "
                    + $"{other.Value} and {value}.");
            }

            given[rule.Question] = (value, rule.Rule);
        }

        return [.. given.Select(g => new Answer(g.Key, g.Value.Value, date, parent))];
    }

    // A mistake shows whatever the workflow came to.
    private void Check(AnswerRule rule)
    {
        if (book.Names.Find(rule.Question) is not QuestionName question)
        {
            throw new ArgumentException(
                $"Unknown question '{rule.Question}'. {Nearest.Suggest(rule.Question, book.Names.Questions)}".TrimEnd(), nameof(rule));
        }

        if (new[] { rule.OnSuccess, rule.OnFailure }.OfType<string>().FirstOrDefault(v => !question.Reads(v)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' does not answer '{question.Name}'. {question.Form}", nameof(rule));
        }

        if (parent is not null && !question.IsPerParent)
        {
            throw new ArgumentException(
                $"'{question.Name}' is asked of the {question.Per.ToWord()}, not of each parent. Leave the parent out.", nameof(rule));
        }
    }
}
