using System.Globalization;
using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;
using AttendanceRules.Tests.Fuzzing;

namespace AttendanceRules.Tests.Api;

/// <summary>
/// Advice after changes, by a timeline that keeps what rules and pathways came to, is the advice on the changed records, with reasons and
/// verdicts: by packs of every feature, and by packs at random.
/// </summary>
public sealed class AdviceAgainTests
{
    private const int Rules = 10;

    private static readonly DateOnly AsOf = new(2026, 11, 12);
    private static readonly string[] Codes = ["/", "O", "I", "L", "E", ""];
    private static readonly PackSource Base = PackSource.Shipped("england-base");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12).Select(n => unchecked(FuzzRun.Seed + (n * 7919)))];

    [Fact]
    public void By_a_few_packs_it_is_that_of_the_changed_records()
    {
        var random = new Random(FuzzRun.Seed);
        Check(RuleBook.England, random, FuzzRun.Seed, pupils: 1);
        Check(RuleBook.Load(Base, PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics"))), random, FuzzRun.Seed, pupils: 1);
        for (var packs = 0; packs < 2; packs++)
        {
            Check(Loaded(random), random, FuzzRun.Seed, pupils: 1);
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_England_it_is_that_of_the_changed_records(int seed) => Check(RuleBook.England, new Random(seed), seed);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_a_pack_of_every_meaning_it_is_that_of_the_changed_records(int seed) =>
        Check(RuleBook.Load(Base, PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics"))), new Random(seed), seed);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_a_pack_at_random_it_is_that_of_the_changed_records(int seed)
    {
        var random = new Random(seed);
        for (var packs = 0; packs < 4; packs++)
        {
            Check(Loaded(random), random, seed);
        }
    }

    // What happens on the date leaves more as it was than what comes to be known of an earlier day.
    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_changes_of_the_date_alone_it_is_that_of_the_changed_records(int seed)
    {
        var random = new Random(seed);
        RuleBook[] books = [RuleBook.England, Loaded(random), Loaded(random), Loaded(random),
            RuleBook.Load(Base, PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics")))];
        foreach (var book in books)
        {
            Check(book, random, seed, on: AsOf);
        }
    }

    // The explanation goes through everything by itself.
    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void What_is_shared_by_pupils_of_whom_nothing_is_on_record_is_so_of_each(int seed)
    {
        var random = new Random(seed);
        RuleBook[] books = [RuleBook.England, Loaded(random), Loaded(random),
            RuleBook.Load(Base, PackSource.FromFolder(RepositoryFolder.Of("rules", "semantics")))];
        foreach (var book in books)
        {
            for (var pupil = 0; pupil < 12; pupil++)
            {
                var record = Pupil(book, random, mostRows: 1);
                Assert.Equal(book.Explain(record, AsOf).Advice.ToJson(), book.Advise(record, AsOf).ToJson());
            }
        }
    }

    // One change after another, some of them from the same records, and some without advice between.
    private static void Check(RuleBook book, Random random, int seed, int pupils = 3, DateOnly? on = null)
    {
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            var timeline = book.LayOut(Pupil(book, random), keepsValues: true);
            _ = timeline.Advise(AsOf, Accepting);
            for (var change = 0; change < 10; change++)
            {
                var changed = Changed(book, timeline, random, on);
                if (random.Next(3) > 0)
                {
                    var where = FormattableString.Invariant($"seed {seed}, pupil {pupil}, change {change}");
                    Assert.True(All(book.Advise(changed.Record, AsOf, Accepting)) == All(changed.Advise(AsOf, Accepting)), where);
                }

                timeline = random.Next(2) == 0 ? changed : timeline;
            }
        }
    }

    internal static AdviceOptions Accepting { get; } = new() { AcceptRecordProblems = true };

    internal static string All(PupilAdvice advice)
    {
        var text = new StringBuilder(advice.ToJson());
        foreach (var verdict in advice.Actions.SelectMany(a => a.FindVerdicts()))
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{verdict.Rule} {verdict.Outcome}");
            text.AppendJoin(';', verdict.Gates.Select(g => $"{g.Gate} {g.Passed} {g.Detail} {string.Join(',', g.Missing)}"));
        }

        return text.ToString();
    }

    internal static PupilRecord Pupil(RuleBook book, Random random, int mostRows = 8)
    {
        var builder = Made.Pupil(AsOf, [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= AsOf && random.Next(4) == 0)
            .Select(d => FormattableString.Invariant($"{d:yyyy-MM-dd} {Code(random)} {Code(random)}"))]);
        var record = book.LayOut(builder.WithParents("A", "B").Create());
        for (var rows = random.Next(mostRows); rows > 0; rows--)
        {
            record = random.Next(2) == 0 ? record.With(Entry(book, random)) : record.With(Answer(book, random));
        }

        return record.Record;
    }

    private static string Code(Random random) => Codes[random.Next(Codes.Length)] is { Length: > 0 } code ? code : "?";

    internal static PupilTimeline Changed(RuleBook book, PupilTimeline before, Random random, DateOnly? on = null) => random.Next(3) switch
    {
        0 => before.With(Entry(book, random, on)),
        1 => before.With(Answer(book, random, on)),
        _ => before.With(new Mark(on ?? Day(random), random.Next(2) == 0 ? HalfDay.Morning : HalfDay.Afternoon,
            Codes[random.Next(Codes.Length)], Known: AsOf)),
    };

    private static DateOnly Day(Random random) => AsOf.AddDays(-random.Next(random.Next(4) switch { 0 => 1, 1 => 5, 2 => 60, _ => 200 }));

    private static string? Parent(Random random) => random.Next(3) switch { 0 => "A", 1 => "B", _ => null };

    private static CaseworkRow Entry(RuleBook book, Random random, DateOnly? day = null)
    {
        var (actions, on) = (book.Book.Actions.Values.OrderBy(a => a.Id, StringComparer.Ordinal).ToList(), day ?? Day(random));
        var action = actions[random.Next(actions.Count)];
        var outcome = action.Outcomes.Count > 0 && random.Next(2) == 0 ? action.Outcomes.Order(StringComparer.Ordinal).First() : null;
        return new CaseworkRow(on, action.Id)
        {
            Parent = Parent(random), Outcome = outcome, Entry = random.Next(5) == 0 ? "one" : null,
            Due = action.Outcomes.Count > 0 && random.Next(4) == 0 ? on.AddDays(random.Next(9)) : null,
            Until = random.Next(4) == 0 ? on.AddDays(random.Next(20)) : null,
        };
    }

    private static Answer Answer(RuleBook book, Random random, DateOnly? on = null)
    {
        var questions = book.Book.Names.Questions.Select(q => (QuestionName)book.Book.Names.Find(q)!).ToList();
        var question = questions[random.Next(questions.Count)];
        var values = (question.Choices ?? ["yes", "no", "3", "2026-10-01", "unknown"]).Where(question.Reads).ToList();
        return new Answer(question.Name, values[random.Next(values.Count)], random.Next(9) == 0 ? null : on ?? Day(random),
            question.IsPerParent ? Parent(random) : null);
    }

    // A condition that can never hold is refused; another pack takes its place.
    internal static RuleBook Loaded(Random random)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (RuleBook.TryLoad([Base, Made.Pack(Members(random))], out var book, out _))
            {
                return book;
            }
        }

        throw new InvalidOperationException("No pack that can be loaded.");
    }

    private static string Members(Random random)
    {
        string[] numbers = ["missed", "lately", "many", "steps", "lastly"], truths = ["asked", "told", "d0"];
        string One(string[] names) => names[random.Next(names.Length)];
        string When(string[] of) => RandomCondition.Make(random, numbers, of, 2).Text;
        string Beside(int i) => random.Next(6) switch
        {
            0 => $", \"endedBy\": [ \"a{random.Next(Rules)}\" ]",
            1 => $", \"needs\": [ \"{One(["asked", "told"])}\" ]",
            2 => $", \"cycle\": \"since a{random.Next(Rules)}\"",
            3 => $", \"on\": \"a{(i + 1) % Rules}\"",
            4 => ", \"of\": \"parent\"",
            _ => "",
        };
        return $$"""
            "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" },
              "told": { "ask": "Told?", "of": "school", "type": "yes/no", "per": "parent", "assume": false },
              "many": { "ask": "How many?", "of": "school", "type": "number", "when": "asked" } },
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
              "lately": { "count": "sessions", "of": "unauthorised", "in": "last 5 school days" },
              "steps": { "casework": "count", "action": "a1", "in": "school year" },
              "lastly": { "count": "sessions", "of": "unauthorised", "in": "since a2" },
              "d0": { "is": "{{RandomCondition.Make(random, numbers[..2], truths[..2], 1).Text}}" } },
            "actions": { {{string.Join(", ", Enumerable.Range(0, Rules).Select(i =>
                $"\"a{i}\": {{ \"title\": \"A{i}\", \"by\": \"school\"{(i == 3 ? ", \"supplies\": \"asked\"" : "")} }}"))}} },
            "rules": { {{string.Join(", ", Enumerable.Range(0, Rules - 4).Select(i =>
                $"\"r{i}\": {{ \"when\": \"{When(truths)}\", \"do\": [ \"a{i}\" ]{Beside(i)} }}"))}} },
            "pathways": { "way": { "title": "Way", "stages": [
              { "id": "one", "when": "{{When(truths)}}", "do": [ "a6" ] },
              { "id": "two", "when": "{{When(truths)}}", "wait": "5 school days", "do": [ "a7" ],
                "watch": { "for": "10 school days", "improved": "lately <= 1" } },
              { "id": "three", "when": "{{When(truths)}}", "do": [ "a8", "a9" ] } ] } }
            """;
    }
}
