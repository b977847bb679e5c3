using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>The order in which things are written down never matters.</summary>
[Trait("Category", "Slow")]
public sealed class OrderTests
{
    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void The_order_of_marks_casework_answers_parents_and_characteristics_does_not_matter(string name) =>
        Holds(Books.Of(name), PupilPlans.Chosen(Books.Of(name)).Generator, 60);

    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void Nor_does_it_on_a_ladder(string name) =>
        Holds(Books.Of(name), LadderPlans.Of(Books.Of(name)).SelectMany(p => Gen.Choose(0, 100_000).Select(c => (p, c))), 40);

    private static void Holds(RuleBook book, Gen<(PupilPlan Plan, int Choice)> plans, int runs) =>
        Prop.ForAll(plans.ToArbitrary(), x =>
        {
            // Every third absence was marked twice in one go, every second one was corrected later.
            var absent = x.Plan.Marks.Where(m => m.Code is not ("/" or "\\")).ToList();
            var (plan, seed) = (x.Plan with
            {
                Marks = [.. x.Plan.Marks, .. absent.Where((_, i) => i % 3 == 0).Select(m => m with { Code = "I" }),
                    .. absent.Where((_, i) => i % 2 == 0).Select(m => m with { Code = "O", Known = m.Date.AddDays(2) })],
            }, x.Choice);
            var other = plan with
            {
                Marks = Shuffle.Of(plan.Marks, seed), Casework = plan.Casework is null ? null : Shuffle.Of(plan.Casework, seed), Answers =
                    Shuffle.Of(plan.Answers, seed),
                Parents = Shuffle.Of(plan.Parents, seed), Characteristics = Shuffle.Of(plan.Characteristics, seed),
            };
            Assert.Equal(plan.Advise(book).ToJson(), other.Advise(book).ToJson());
        }).Check(Sampling.Runs(runs));

    [Theory]
    [InlineData(5, 15)]
    [InlineData(15, 5)]
    public void Two_latenesses_of_one_session_leave_it_open_how_late_it_was(int one, int other)
    {
        var book = Made.Book(""" "facts": { "late": { "sum": "minutes late", "in": "school year" } } """);
        var day = new DateOnly(2026, 9, 8);
        var pupil = Made.Pupil(day, "2026-09-08 - /").Mark(day, HalfDay.Morning, "L", one).Mark(day, HalfDay.Morning, "L", other).Create();
        Assert.Equal("0..", book.Advise(pupil, day, new AdviceOptions { Facts = ["late"] }).Facts["late"].ToString());
    }

    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void The_order_of_files_and_of_members_in_them_does_not_matter(string name)
    {
        var book = Books.Of(name);
        var others = new[] { 1, 2, 3 }.Select(seed => RuleBook.Load(name == "england"
            ? [Shuffled(seed, "england-base"), Shuffled(seed, "england")]
                : [Shuffled(seed, "england-base"), Shuffled(seed, "examples", "fenmoor")])).ToList();
        Prop.ForAll(PupilPlans.Of(book), plan =>
        {
            // The hash is that of the files as they are.
            var advice = (plan.Advise(book) with { Book = null }).ToJson();
            Assert.All(others, other => Assert.Equal(advice, (plan.Advise(other) with { Book = null }).ToJson()));
        }).Check(Sampling.Runs(30));
    }

    private static PackSource Shuffled(int seed, params string[] parts)
    {
        var folder = RepositoryFolder.Of(["rules", .. parts]);
        var files = Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        // Another name puts a file elsewhere in the order; calendars are found by theirs.
        var letters = Shuffle.Of(files.Keys.Order(StringComparer.Ordinal), seed);
        return PackSource.FromFiles(parts[^1], files.ToDictionary(
            f => f.Key.StartsWith("calendars/", StringComparison.Ordinal) ? f.Key
                : Path.Combine(Path.GetDirectoryName(f.Key)!,
                FormattableString.Invariant($"{letters.ToList().IndexOf(f.Key):00}-{Path.GetFileName(f.Key)}")).Replace('\\', '/'),
            f => Shuffled(JsonNode.Parse(f.Value, documentOptions: Made.Lenient), seed)!.ToJsonString(), StringComparer.Ordinal));
    }

    // Stakeholders are written in the order in which advice lists them.
    private static JsonNode? Shuffled(JsonNode? node, int seed) => node switch
    {
        JsonObject map => new JsonObject(Shuffle.Of(map, seed)
            .Select(m => KeyValuePair.Create(m.Key, m.Key == "stakeholders" ? m.Value?.DeepClone() : Shuffled(m.Value, seed)))),
        JsonArray list => new JsonArray([.. list.Select(i => Shuffled(i, seed))]),
        _ => node?.DeepClone(),
    };
}
