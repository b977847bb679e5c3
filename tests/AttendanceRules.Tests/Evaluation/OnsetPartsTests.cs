using AttendanceRules.Benchmarks.England;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using AttendanceRules.Tests.Facts;
using AttendanceRules.Tests.Fuzzing;
using Asked = AttendanceRules.Tests.Facts.Asked;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// Since when a condition has held, asked of its parts on the days on which they may have changed, is what asking all of it on each day
/// finds; and what is said to be the same since a day was the same on each day since.
/// </summary>
public sealed class OnsetPartsTests
{
    private const int Conditions = 40;

    private static readonly string[] Facts =
    [
        .. PlainWindow.All.SelectMany(window => new[]
        {
            new CountForm().Json("absence", window), new CountForm(OfDays: true).Json("unauthorised", window),
            new CountForm(OfDays: true, OncePerWeek: true).Json("absence", window),
            new CountForm(OfDays: true, AnySession: true, Weekday: DayOfWeek.Friday).Json("absence", window),
            new CountForm(NotCoveredBy: "visit").Json("absence", window), new CountForm(MinutesLate: ">= 12").Json("late", window),
            new RateForm("absence").Json(window),
            new RunForm(false, "current").Json("absence", window), new RunForm(true, "current").Json("unauthorised", window),
            new RunForm(false, "latest", 2, "visit").Json("absence", window), new RunForm(true, "longest", 2).Json("absence", window),
        }),
        .. PlainWindow.OfDays.SelectMany(window => new[] { "count", "first", "latest", "outcome", "value", "sum", "days" }
            .Select(measure => new CaseworkForm(measure, In: window).Json())),
        .. PlainWindow.OfDays.Take(6).SelectMany(window => new[]
        {
            new CaseworkForm("count", For: window).Json(), new CaseworkForm("count", In: window, Outcome: "paid").Json(),
            new CaseworkForm("latest", In: window, NotOutcome: "withdrawn").Json(),
        }),
        .. new[] { "since left", "since admitted", "from spell.start", "since spell.end", "from longest.start", "from streak.start" }
            .SelectMany(window => new[]
            {
                $$"""{ "count": "sessions", "of": "absence", "in": "{{window}}" }""",
                $$"""{ "casework": "count", "action": "letter", "in": "{{window}}" }""",
            }),
        """{ "elapsed": "school days", "since": "left" }""", """{ "elapsed": "calendar days", "since": "spell.end" }""",
        .. new[] { "school days", "calendar days", "working days", "school weeks" }
            .Select(unit => $$"""{ "elapsed": "{{unit}}", "since": "letter" }"""),
        .. new[] { "2026-10-01", "letter", "letter:paid", "12-01" }.Select(day => $$"""{ "date": "since {{day}}" }"""),
    ];

    private const string Runs = """
        "spell": { "run": "school days", "of": "absence", "which": "latest", "atLeast": 2, "in": "ever" },
        "longest": { "run": "sessions", "of": "unauthorised", "which": "longest", "in": "school year" },
        "streak": { "run": "sessions", "of": "absence", "in": "this term" },
        """;

    private static readonly string Rest = """
        "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" },
          "told": { "ask": "Told?", "of": "school", "type": "yes/no", "holds": "8 school days" },
          "heard": { "ask": "Heard?", "of": "school", "type": "yes/no", "holds": "this term", "when": "told" },
          "many": { "ask": "How many?", "of": "school", "type": "number", "holds": "20 calendar days" } },
        """;

    private static readonly string Actions = Twins.Actions.Replace("\"title\": \"Visit\",", "\"title\": \"Visit\", \"supplies\": \"told\",",
        StringComparison.Ordinal);

    private static readonly RuleBook Book =
        Made.Book($"{Actions}, {Rest} \"facts\": {{ {Runs} {string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {f}"))} }}");

    [Fact]
    public void What_is_the_same_since_a_day_was_the_same_on_each_day_since() => SameSinceDays(60);

    [Fact]
    [Trait("Category", "Slow")]
    public void So_it_was_in_many_worlds() => SameSinceDays(600);

    private static void SameSinceDays(int runs) => Twins.Check(
        Worlds.And(Facts.Length),
        x =>
        {
            var file = FileOf(Book, x.World, x.Fact);
            foreach (var name in new[] { $"f{x.Fact}", "asked", "told", "heard", "many", "sen", "yearGroup", "onRoll" })
            {
                Same(file, Book.Book.Names.Find(name)!, $"{name} {(name[0] == 'f' ? Facts[x.Fact] : "")}\n{x.World}");
            }
        }, runs);

    [Fact]
    public void Parts_find_what_all_of_a_condition_finds_day_by_day() => PartsAgree(1, 40);

    [Fact]
    [Trait("Category", "Slow")]
    public void So_they_do_of_many_conditions() => PartsAgree(12, 60);

    private static void PartsAgree(int seeds, int runs)
    {
        for (var seed = 1; seed <= seeds; seed++)
        {
            var random = new Random(seed);
            var numbers = Enumerable.Range(0, Facts.Length).Select(f => $"f{f}").Where(f => IsNumber(Book.Book.Names.Find(f)!)).ToArray();
            random.Shuffle(numbers);
            var conditions = new List<string>();
            for (var i = 0; i < Conditions; i++)
            {
                List<string> truths = ["asked", "told", "heard", .. Enumerable.Range(0, Math.Min(i, 6)).Select(n => $"d{n}")];
                conditions.Add(RandomCondition.Make(random, [.. numbers[..12], "many"], truths, i < 6 ? 1 : 3).Text);
            }

            var book = Conditioned(conditions);
            Twins.Check(Worlds.And(Conditions), x =>
            {
                var (file, rule) = (FileOf(book, x.World, x.Fact), book.Book.Rules.Single(r => r.Id == $"r{x.Fact}"));
                Agree(book, file, book.Book.ConditionOf(rule), x.World.On, $"{conditions[x.Fact]}\n{x.World}");
            }, runs);
        }
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("November")]
    [InlineData("July")]
    public void Parts_find_what_Englands_conditions_find_day_by_day(string date)
    {
        var (book, school) = (RuleBook.England, EnglandSchool.On(EnglandSchool.Dates[date], 240));
        var conditions = book.Book.Rules.Where(r => r.On is null && r.Withhold is null)
            .Select(r => (r.Id, When: book.Book.ConditionOf(r)))
            .Concat(book.Book.Pathways.SelectMany(p => p.Stages).Select(s => (s.Id, When: s.When))).ToList();
        foreach (var pupil in school.Record.Pupils.Where((_, i) => i % 24 == 0 || i > 232))
        {
            foreach (var on in new[] { school.AsOf, school.AsOf.AddDays(-30) })
            {
                var file = book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null);
                foreach (var (id, when) in conditions)
                {
                    Agree(book, file, when, on, $"{pupil.Id} {id}");
                }
            }
        }
    }

    // Both of each condition, by the pupil and by each parent, while values are kept as they are when advice is made.
    private static void Agree(RuleBook book, SubjectFile file, Expression when, DateOnly on, string what)
    {
        var numbering = book.Book.Names.Numbering;
        foreach (var parent in file.Parents.Prepend(null))
        {
            var at = new EvaluationContext(file, on) { Parent = parent };
            foreach (var floor in new[] { DateOnly.MinValue, on.AddDays(-25) })
            {
                var expected = (Onset.TrueSince(at, s => when.Evaluate(s), floor), Onset.EarliestOf(at, s => when.Evaluate(s), floor));
                var memo = EvaluationMemo.Borrow(on, numbering.Shared, numbering.Count, file.Parents.Count);
                var before = file.Begin(memo);
                var found = (Onset.TrueSince(at, when, floor), Onset.EarliestOf(at, when, floor));
                var again = (Onset.TrueSince(at, when, floor), Onset.EarliestOf(at, when, floor));
                file.Begin(before);
                memo.GiveBack();
                Assert.True(expected == found && found == again, $"{parent} {floor:yyyy-MM-dd} {expected} {found} {again} {what}");
            }
        }
    }

    private static void Same(SubjectFile file, Symbol symbol, string what)
    {
        var time = file.Time;
        var values = Enumerable.Range(0, time.DayCount).Select(d => symbol.At(new EvaluationContext(file, time[d]))).ToList();
        for (var day = 0; day < time.DayCount; day++)
        {
            var since = SameSince.Of(symbol, new EvaluationContext(file, time[day]));
            Assert.True(since <= time[day], $"{since:yyyy-MM-dd} is after {time[day]:yyyy-MM-dd}: {what}");
            for (var d = time.FirstOnOrAfter(since); d < day; d++)
            {
                Assert.True(Text(values[d]) == Text(values[day]),
                    $"{Text(values[d])} on {time[d]:yyyy-MM-dd}, {Text(values[day])} on {time[day]:yyyy-MM-dd}: {what}");
            }
        }
    }

    private static string Text(Value value) => $"{value.State} {value} {value.Low} {value.High} {value.IsAssumed} {value.Because}";

    private static bool IsNumber(Symbol symbol) => symbol.Kind == ValueKind.Number;

    // Which answers were given when, and which characteristics held from when to when, is as random as the world.
    private static SubjectFile FileOf(RuleBook book, World world, int salt)
    {
        var (random, first) = (new Random(salt + world.On.DayNumber), world.Terms[0].From);
        var pupil = world.Pupil();
        var builder = PupilRecord.Build(pupil.Id, pupil.Calendar).OnRoll(world.Admitted, world.Left).Marks(pupil.Marks)
            .InYear(random.Next(1, 11), first);
        foreach (var row in pupil.Casework ?? [])
        {
            builder.Did(row);
        }

        foreach (var question in new[] { "asked", "told", "heard", "many" })
        {
            for (var n = random.Next(4); n > 0; n--)
            {
                builder.Answered(question, question == "many" ? Number(random.Next(9)) : random.Next(2) == 0 ? "yes" : "no",
                    random.Next(5) == 0 ? null : first.AddDays(random.Next(90)));
            }
        }

        for (var n = random.Next(3); n > 0; n--)
        {
            var from = first.AddDays(random.Next(60));
            builder.Has(new Characteristic("sen", random.Next(2) == 0 ? "ehcp" : "support", from,
                random.Next(2) == 0 ? from.AddDays(random.Next(40)) : null));
        }

        var record = builder.Create();
        return book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null);
    }

    private static string Number(int number) => FormattableString.Invariant($"{number}");

    // Some have an edition that begins late, or ends, with days of none between two.
    private static string Dated(int number, string condition) => (number % 4) switch
    {
        1 => $$"""{ "from": "2026-09-21", "is": "{{condition}}" }""",
        2 => $$"""[ { "to": "2026-10-09", "is": "{{condition}}" }, { "from": "2026-10-14", "is": "{{condition}}" } ]""",
        _ => $$"""{ "is": "{{condition}}" }""",
    };

    // A condition that can never hold, or adds pounds to sessions, is refused; another takes its place.
    private static RuleBook Conditioned(List<string> conditions)
    {
        while (true)
        {
            var named = string.Concat(conditions.Take(6).Select((c, i) => $", \"d{i}\": {Dated(i, c)}"));
            var facts = string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {f}"));
            var rules = string.Join(", ", conditions.Select((c, i) => $"\"r{i}\": {{ \"when\": \"{c}\", \"do\": [ \"letter\" ] }}"));
            var members = $"{Actions}, {Rest} \"facts\": {{ {Runs} {facts}{named} }}, \"rules\": {{ {rules} }}";
            if (RuleBook.TryLoad([PackSource.Shipped("england-base"), Made.Pack(members)], out var book, out var problems))
            {
                return book;
            }

            var errors = problems.Where(p => p.Severity == AttendanceRules.Problems.Severity.Error).ToList();
            Assert.True(errors.TrueForAll(e => e.Code is "never-holds" or "condition-too-deep" or "unit-mismatch"), $"{errors[0]}");
            foreach (var path in errors.Select(e => e.Path.Split('.', '[')[1]).Distinct(StringComparer.Ordinal))
            {
                conditions[int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture)] = "asked or told";
            }
        }
    }
}
