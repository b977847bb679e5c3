using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Reads self-evaluations: every question is the school's, and is answered with the review's ratings or in words.</summary>
internal sealed class ReviewReader(BoundPacks packs, ProblemList problems)
{
    private static readonly string[] YesNo = ["no", "yes"];

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
            [.. sections.Select(s => Section(s, ratings))], item.Strings("sources"))
        {
            Origin = packs.Names.Origins.Of(item),
        };
    }

    private ReviewSectionDeclaration Section(JsonItem section, IReadOnlyList<string> ratings)
    {
        var (rated, open) = (new List<(QuestionName, IReadOnlyList<string>)>(), new List<QuestionName>());
        foreach (var at in section.List("questions"))
        {
            if (packs.Names.Find(at.Text) is not QuestionName question)
            {
                packs.Names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' is not a question.", packs.Names.Questions);
            }
            else if (question is { IsOfSchool: true, Kind: ValueKind.Text, Choices: null })
            {
                open.Add(question);
            }
            else if (!question.IsOfSchool || !HasRatings(question, ratings))
            {
                problems.Add("type-mismatch", at, $"'{at.Text}' is not answered with the review's ratings.",
                    $"Make it per school, with the type [ {string.Join(", ", ratings.Select(r => $"\"{r}\""))} ], or text.");
            }
            else
            {
                rated.Add((question, packs.Names.ItemOf(at.Text)!.Strings("evidence")));
            }
        }

        return new ReviewSectionDeclaration(
            section.String("id")!, section.String("title") ?? "", rated, open, section.Strings("sources"), packs.Names.Origins.Of(section));
    }

    private static bool HasRatings(QuestionName question, IReadOnlyList<string> ratings) =>
        ratings.SequenceEqual(question.Kind == ValueKind.Truth ? YesNo : question.Choices ?? [], StringComparer.Ordinal);
}
