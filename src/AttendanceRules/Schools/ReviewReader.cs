using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Reads self-evaluations: every question is the school's, and is answered with the review's ratings.</summary>
internal sealed class ReviewReader(BoundPacks packs, ProblemList problems)
{
    public IEnumerable<ReviewDeclaration> Read() => packs.Files.SelectMany(p => p.Each(PackSection.Reviews)
        .Select(r => Read(r.Name, r.Item, p.Pack!)));

    private ReviewDeclaration Read(string id, JsonItem item, PackDeclaration pack)
    {
        var ratings = item.Strings("ratings");
        if (ratings.Count < 2)
        {
            problems.Add("missing-member", item["ratings"] ?? item, $"The review '{id}' needs two ratings or more, the worst first.");
        }

        var sections = item.List("sections").Where(s => ObjectChecker.Check(s, ObjectSchema.ReviewSection, problems)).ToList();
        foreach (var twin in sections.GroupBy(s => s.String("id"), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            problems.Add("duplicate-name", twin, $"The review '{id}' has two sections '{twin.String("id")}'.");
        }

        return new ReviewDeclaration(id, item.String("title") ?? id, item.Date("from") ?? pack.From, item.Date("to") ?? pack.To, ratings,
            [.. sections.Select(s => (s.String("id")!, s.String("title") ?? "", Questions(s, ratings), s.Strings("sources")))],
                item.Strings("sources"))
        {
            Origin = packs.Names.Origins.Of(item),
        };
    }

    private List<(QuestionName, IReadOnlyList<string>)> Questions(JsonItem section, IReadOnlyList<string> ratings)
    {
        var questions = new List<(QuestionName, IReadOnlyList<string>)>();
        foreach (var at in section.List("questions"))
        {
            if (packs.Names.Find(at.Text) is not QuestionName question)
            {
                packs.Names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is not a question.", packs.Names.Questions);
            }
            else if (!question.IsOfSchool || question.Choices?.SequenceEqual(ratings, StringComparer.Ordinal) != true)
            {
                problems.Add("type-mismatch", at, $"'{at.Text}' is not answered with the review's ratings.",
                    $"Make it per school, with the type [ {string.Join(", ", ratings.Select(r => $"\"{r}\""))} ].");
            }
            else
            {
                questions.Add((question, packs.Names.ItemOf(at.Text)!.Strings("evidence")));
            }
        }

        return questions;
    }
}
