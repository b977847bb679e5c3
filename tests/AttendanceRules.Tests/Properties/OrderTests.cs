using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>The order in which things are written down never matters.</summary>
public sealed class OrderTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void The_order_of_marks_casework_answers_parents_and_characteristics_does_not_matter(string name)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Chosen(book), x =>
        {
            var (plan, seed) = x;
            var other = plan with
            {
                Marks = Shuffle.Of(plan.Marks, seed), Casework = plan.Casework is null ? null : Shuffle.Of(plan.Casework, seed), Answers = Shuffle.Of(plan.Answers, seed),
                Parents = Shuffle.Of(plan.Parents, seed), Characteristics = Shuffle.Of(plan.Characteristics, seed),
            };
            Assert.Equal(plan.Advise(book).ToJson(), other.Advise(book).ToJson());
        }).Check(Sampling.Runs(60));
    }

    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void The_order_of_files_and_of_members_in_them_does_not_matter(string name)
    {
        var book = Books.Of(name);
        var others = new[] { 1, 2, 3 }.Select(seed => RuleBook.Load(name == "england"
            ? [Shuffled(seed, "england-base"), Shuffled(seed, "england")] : [Shuffled(seed, "england-base"), Shuffled(seed, "examples", "fenmoor")])).ToList();
        Prop.ForAll(PupilPlans.Of(book), plan =>
        {
            var advice = plan.Advise(book).ToJson();
            Assert.All(others, other => Assert.Equal(advice, plan.Advise(other).ToJson()));
        }).Check(Sampling.Runs(30));
    }

    private static PackSource Shuffled(int seed, params string[] parts)
    {
        var folder = RepositoryFolder.Of(["rules", .. parts]);
        var files = Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        // Another name puts a file elsewhere in the order; calendars are found by theirs.
        var letters = Shuffle.Of(files.Keys.Order(StringComparer.Ordinal), seed);
        return PackSource.FromFiles(parts[^1], files.ToDictionary(
            f => f.Key.StartsWith("calendars/", StringComparison.Ordinal) ? f.Key : Path.Combine(Path.GetDirectoryName(f.Key)!, FormattableString.Invariant($"{letters.ToList().IndexOf(f.Key):00}-{Path.GetFileName(f.Key)}")).Replace('\\', '/'),
            f => Shuffled(JsonNode.Parse(f.Value, documentOptions: WithComments), seed)!.ToJsonString(), StringComparer.Ordinal));
    }

    // Stakeholders are written in the order in which advice lists them.
    private static JsonNode? Shuffled(JsonNode? node, int seed) => node switch
    {
        JsonObject map => new JsonObject(Shuffle.Of(map, seed).Select(m => KeyValuePair.Create(m.Key, m.Key == "stakeholders" ? m.Value?.DeepClone() : Shuffled(m.Value, seed)))),
        JsonArray list => new JsonArray([.. list.Select(i => Shuffled(i, seed))]),
        _ => node?.DeepClone(),
    };
}
