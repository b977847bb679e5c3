using System.Globalization;
using System.Text;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.Tests.Fuzzing;

namespace AttendanceRules.Tests.Api;

/// <summary>
/// Advice after marks, by a timeline that keeps values, is that of the changed records, with all facts, reasons and verdicts: by packs at
/// random, of facts that read marks in each way that there is.
/// </summary>
public sealed class AdviceAfterMarksTests
{
    private const int Rules = 12;

    private static readonly DateOnly AsOf = new(2026, 11, 12);
    private static readonly string[] Codes = ["/", "\\", "O", "G", "I", "L", "U", "E", "X", "C", "-", ""];
    private static readonly string[] Classes = ["\"absence\"", "\"unauthorised\"", "\"late\"", "\"authorised\"", "[ \"O\", \"/\" ]"];
    private static readonly string[] Windows =
    [
        "school year", "last 5 school days", "last 7 possible sessions", "last 6 sessions", "this term", "since a1", "last 3 school weeks",
    ];

    private static readonly AdviceOptions Everything = new() { AcceptRecordProblems = true, Facts = [AdviceOptions.AllFacts] };
    private static readonly PackSource Base = PackSource.Shipped("england-base");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12).Select(n => unchecked(FuzzRun.Seed + (n * 6271)))];

    [Fact]
    public void By_a_pack_at_random_it_is_that_of_the_changed_records() => Check(new Random(FuzzRun.Seed), packs: 3, changes: 24);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_many_packs_at_random_it_is_that_of_the_changed_records(int seed) => Check(new Random(seed), packs: 20, changes: 60);

    private static void Check(Random random, int packs, int changes)
    {
        for (var pack = 0; pack < packs; pack++)
        {
            var book = Loaded(random);
            var timeline = book.LayOut(Pupil(random), keepsValues: true);
            _ = timeline.Advise(AsOf, Everything);
            for (var change = 0; change < changes; change++)
            {
                var changed = Changed(timeline, random);
                if (random.Next(4) > 0)
                {
                    var (fresh, again) = (All(book.Advise(changed.Record, AsOf, Everything)), All(changed.Advise(AsOf, Everything)));
                    Assert.True(fresh == again, FormattableString.Invariant($"pack {pack}, change {change}: {changed.Record.Marks[^1]}"));
                }

                timeline = random.Next(3) > 0 ? changed : timeline;
            }
        }
    }

    private static PupilTimeline Changed(PupilTimeline before, Random random) => random.Next(8) switch
    {
        0 => before.With(new CaseworkRow(Day(random), "a1")),
        1 => before.With(new Answer("asked", random.Next(2) == 0 ? "yes" : "no", Day(random))),
        _ => before.With(Mark(random)),
    };

    private static Mark Mark(Random random)
    {
        var code = Codes[random.Next(Codes.Length)];
        return new Mark(Day(random), random.Next(2) == 0 ? HalfDay.Morning : HalfDay.Afternoon, code,
            code is "L" or "U" && random.Next(3) > 0 ? random.Next(30) : null, Known: AsOf);
    }

    private static PupilRecord Pupil(Random random)
    {
        // Few pupils have a mark that cannot be read: with one the register is laid out anew for each change.
        var known = random.Next(4) > 0 ? Codes.Length - 1 : Codes.Length;
        return Made.Pupil(AsOf, [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= AsOf && random.Next(3) == 0).Select(d =>
            FormattableString.Invariant($"{d:yyyy-MM-dd} {Written(Codes[random.Next(known)])} {Written(Codes[random.Next(known)])}"))])
            .Create();
    }

    private static string Written(string code) => code switch { "" => "?", _ => code };

    private static DateOnly Day(Random random) => AsOf.AddDays(-random.Next(random.Next(3) switch { 0 => 1, 1 => 7, _ => 70 }));

    private static string All(PupilAdvice advice)
    {
        var text = new StringBuilder(advice.ToJson());
        foreach (var verdict in advice.Actions.SelectMany(a => a.FindVerdicts()))
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{verdict.Rule} {verdict.Outcome}");
            text.AppendJoin(';', verdict.Gates.Select(g => $"{g.Gate} {g.Passed} {g.Detail} {string.Join(',', g.Missing)}"));
        }

        return text.ToString();
    }

    // A condition that can never hold is refused; another pack takes its place.
    private static RuleBook Loaded(Random random)
    {
        for (var tries = 0; tries < 300; tries++)
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
        string One(string[] of) => of[random.Next(of.Length)];
        string Fact()
        {
            var (of, window) = (One(Classes), One(Windows));
            return random.Next(11) switch
            {
                0 => $"\"count\": \"days\", \"of\": {of}, \"in\": \"{window}\"",
                1 => $"\"rate\": {of}, \"in\": \"{window}\"",
                2 => $"\"rate\": {of}, \"over\": {One(Classes)}, \"in\": \"{window}\"",
                3 => $"\"run\": \"sessions\", \"of\": {of}, \"in\": \"{window}\", \"which\": \"longest\"",
                4 => $"\"run\": \"school days\", \"of\": {of}, \"in\": \"{window}\", \"which\": \"current\"",
                5 => $"\"count\": \"episodes\", \"of\": {of}, \"in\": \"{window}\"",
                6 => $"\"pattern\": \"{One(["morning", "broken weeks", "same weekday"])}\", \"of\": {of}, \"in\": \"{window}\"",
                7 => $"\"sum\": \"minutes late\", \"in\": \"{window}\"",
                8 => $"\"count\": \"sessions\", \"of\": \"late\", \"in\": \"{window}\", \"minutesLate\": \">= 10\"",
                9 => $"\"count\": \"sessions\", \"of\": {of}, \"in\": \"{window}\", \"mostPer\": \"school week\"",
                _ => $"\"count\": \"sessions\", \"of\": {of}, \"in\": \"{window}\"",
            };
        }

        string When() => string.Create(CultureInfo.InvariantCulture,
            $"f{random.Next(Rules)} >= {random.Next(1, 6)} {One(["and", "or"])} {One(["asked", "not asked", "f1 <= 4", "f2 >= 2"])}");
        string Rule() => random.Next(5) == 0 ? $"\"on\": \"session {One(["O", "I"])}\", \"when\": \"{When()}\"" : $"\"when\": \"{When()}\"";
        return $$"""
            "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" } },
            "facts": { {{string.Join(", ", Enumerable.Range(0, Rules).Select(i => $"\"f{i}\": {{ {Fact()} }}"))}} },
            "actions": { {{string.Join(", ", Enumerable.Range(0, Rules).Select(i =>
                $"\"a{i}\": {{ \"title\": \"A{i}\", \"by\": \"school\" }}"))}} },
            "rules": { {{string.Join(", ", Enumerable.Range(0, Rules).Select(i => $"\"r{i}\": {{ {Rule()}, \"do\": [ \"a{i}\" ] }}"))}} }
            """;
    }
}
