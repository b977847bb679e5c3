using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>Which stages of which edition an entry begins.</summary>
public sealed class PathwayStepsTests
{
    private const string Actions = """
        "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
        "three": { "title": "Three", "by": "school" }, "alsoTwo": { "title": "As two", "by": "school", "is": "two" },
        "late": { "title": "Late", "by": "school" }
        """;

    private static readonly RuleBook Book = Made.Book($$"""
        "actions": { {{Actions}} },
        "pathways": { "p": [
          { "title": "P", "to": "2026-09-30", "stages": [ { "id": "a", "do": [ "one" ] }, { "id": "b", "do": [ "two", "three" ] } ] },
          { "title": "P", "from": "2026-10-01", "stages": [ { "id": "a", "do": [ "three" ] }, { "id": "b", "oneOf": [ "one", "two" ] },
            { "id": "c", "do": [ "two" ] } ] } ] }
        """);

    // By the edition: the numbers of the stages. The second line of a stage begins nothing.
    [Theory]
    [InlineData("one", "0", "1")]
    [InlineData("two", "1", "1 2")]
    [InlineData("three", "", "0")]
    [InlineData("alsoTwo", "1", "1 2")]
    [InlineData("late", "", "")]
    [InlineData("unheard", "", "")]
    public void An_entry_begins_the_stages_whose_first_action_it_is(string action, string first, string second)
    {
        var editions = Book.Book.Pathways.OrderBy(p => p.From).ToList();
        var steps = PathwaySteps.Of(Book.Book, editions, editions[0]);
        var entry = EntryOf(Book, action);
        Assert.Equal((first, second), (Text(steps.BegunBy(entry, editions[0])), Text(steps.BegunBy(entry, editions[1]))));
        Assert.Equal((first + second).Length > 0, steps.BeginsAny(entry));
        Assert.Equal("", Text(steps.BegunBy(entry, editions[0] with { Title = "Another" })));
    }

    // On record "one" comes before "two", as entries of a day are by the names of their actions.
    [Theory]
    [InlineData("two 9-10, one 9-11", false)]
    [InlineData("two 9-10, one 9-10", false)]
    [InlineData("two 9-11, one 9-10", true)]
    public void Steps_of_one_day_count_in_the_order_of_the_stages(string done, bool isSkipped)
    {
        var book = Ladder.Book("""
            "stages": [ { "id": "a", "when": "missed >= 2", "do": [ "two" ] }, { "id": "b", "when": "missed >= 2", "do": [ "one" ] } ]
            """);
        var advice = book.Advise(Ladder.Pupil(done, "9-14").Create(), Ladder.Day("9-14"));
        Assert.Equal(isSkipped, advice.Notices.Any(n => n.Code == "stage-skipped"));
        Assert.Empty(advice.Actions);
    }

    [Fact]
    public void They_are_found_once_for_a_pathway_and_anew_for_another_book_or_other_editions()
    {
        var (editions, other) = (Book.Book.Pathways.ToList(), Book.Book.Pathways.ToList());
        var steps = PathwaySteps.Of(Book.Book, editions, editions[0]);
        Assert.Same(steps, PathwaySteps.Of(Book.Book, editions, editions[0]));
        Assert.NotSame(steps, PathwaySteps.Of(Book.Book, other, editions[0]));
        var beside = PathwaySteps.Of(Made.Book($$"""  "actions": { {{Actions}} } """).Book, editions, editions[0]);
        Assert.NotSame(beside, PathwaySteps.Of(Book.Book, editions, editions[0]));
    }

    // What one of two books laid out the other may read, where they differ by neither action.
    [Fact]
    public void Books_with_the_same_actions_number_them_alike_whatever_their_order()
    {
        var turned = Made.Book("""
            "actions": { "late": { "title": "Late", "by": "school" }, "alsoTwo": { "title": "As two", "by": "school", "is": "two" },
              "two": { "title": "Two", "by": "school" }, "three": { "title": "Three", "by": "school" },
              "one": { "title": "One", "by": "school" } }
            """);
        foreach (var action in new[] { "one", "two", "three", "alsoTwo", "late" })
        {
            Assert.True(EntryOf(Book, action).ActionNumber >= 0);
            Assert.Equal(EntryOf(Book, action).ActionNumber, EntryOf(turned, action).ActionNumber);
        }

        Assert.True(EntryOf(Book, "unheard").ActionNumber < 0);
    }

    private static Entry EntryOf(RuleBook book, string action)
    {
        var pupil = Made.Pupil(new(2026, 9, 4)).Did(new DateOnly(2026, 9, 3), action).Create();
        return Assert.Single(book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null).Casework.Entries);
    }

    private static string Text(ReadOnlySpan<int> stages) => string.Join(' ', stages.ToArray());
}
