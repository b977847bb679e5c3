using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Proofs;
using AttendanceRules.Records;
using AttendanceRules.Tests.Evaluation.Lanes;

namespace AttendanceRules.Tests.Fuzzing;

/// <summary>
/// Packs and pupils at random: what advice says of a rule is what the plainest evaluation says (exact where everything is known, three
/// values over numbers with two ends where it is not), what holds of every way to complete a record, what the screen's bits say, what
/// many pupils at once are asked, and nothing against what is proved.
/// </summary>
public sealed class RandomPackTests
{
    private const int Packs = 40;
    private const int Pupils = 8;
    private const int Rules = 12;

    private static readonly PackSource Base = PackSource.Shipped("england-base").Kept(isParsed: true);
    private static readonly DateOnly First = new(2026, 9, 2);
    private static readonly DateOnly Last = new(2026, 9, 25);
    private static readonly string[] Numbers = ["missed", "lately", "many", "rest"];
    private static readonly string[] Truths = ["asked", "told", "d0", "d1", "d2"];

    [Fact]
    public void Every_domain_says_the_same_of_a_pack_and_pupils_at_random() => Compare(1);

    [Fact]
    [Trait("Category", "Slow")]
    public void Every_domain_says_the_same_of_packs_and_pupils_at_random() => Compare(Packs * FuzzRun.Times);

    private static void Compare(int packs)
    {
        for (var i = 0; i < packs; i++)
        {
            var seed = unchecked(FuzzRun.Seed + (i * 7919));
            var random = new Random(seed);
            var named = Enumerable.Range(0, 3)
                .Select(n => RandomCondition.Make(random, Numbers[..3], Truths[..(2 + n)], 2)).ToList();
            var rules = Enumerable.Range(0, Rules).Select(_ => RandomCondition.Make(random, Numbers, Truths, 3)).ToList();
            var book = Loaded(random, named, rules, seed);
            var claims = PackProof.Of(book).Claims.Where(c => c.Outcome == ClaimOutcome.Refuted).Select(c => (c.Kind, c.About)).ToHashSet();
            var lanes = new LaneTwin(book, Last);
            for (var n = 0; n < Pupils; n++)
            {
                var plan = Plan.Make(random);
                var differences = lanes.Differences([plan.Pupil(), .. plan.Completions().Take(63).Select(p => p.Pupil())]);
                Assert.True(differences.Count == 0, string.Join('\n', differences.Take(5).Prepend($"seed {seed}, pupil {n}: {plan}")));
                Compare(book, plan, named, rules, claims, FormattableString.Invariant($"seed {seed}, pupil {n}: {plan}"));
            }
        }
    }

    // A condition that can never hold is refused; another takes its place.
    private static RuleBook Loaded(Random random, List<RandomCondition> named, List<RandomCondition> rules, int seed)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (RuleBook.TryLoad([Base, Made.Pack(Members(named, rules))], out var book, out var problems))
            {
                return book;
            }

            var errors = problems.Where(p => p.Severity == Severity.Error).ToList();
            Assert.True(errors.TrueForAll(e => e.Code is "never-holds" or "condition-too-deep"), $"seed {seed}: {errors[0]}");
            foreach (var path in errors.Select(e => e.Path.Split('.')[1]).Distinct(StringComparer.Ordinal))
            {
                var n = int.Parse(path[1..], CultureInfo.InvariantCulture);
                if (path[0] == 'd')
                {
                    named[n] = RandomCondition.Make(random, Numbers[..3], Truths[..(2 + n)], 2);
                }
                else
                {
                    rules[n] = RandomCondition.Make(random, Numbers, Truths, 3);
                }
            }
        }

        throw new InvalidOperationException($"seed {seed}: no pack that can be loaded");
    }

    private static void Compare(RuleBook book, Plan plan, List<RandomCondition> named, List<RandomCondition> rules,
        HashSet<(ClaimKind Kind, string About)> refuted, string where)
    {
        var found = Verdicts(book, plan);
        var values = plan.Values();
        for (var d = 0; d < named.Count; d++)
        {
            var truth = named[d].Of(values);
            values[$"d{d}"] = truth is null ? (0, 1) : (truth.Value ? 1 : 0, truth.Value ? 1 : 0);
        }

        for (var r = 0; r < rules.Count; r++)
        {
            Assert.True(rules[r].Of(values) == found[r], $"{where}: r{r} when {rules[r].Text}: {found[r]?.ToString() ?? "open"}");
            Assert.False(found[r] == true && refuted.Contains((ClaimKind.CanFire, $"r{r}")), $"{where}: r{r} cannot fire, and did");
            Assert.False(found[r] == false && refuted.Contains((ClaimKind.MayNotFire, $"r{r}")),
                $"{where}: r{r} always fires, and did not");
        }

        foreach (var whole in plan.Completions())
        {
            var then = Verdicts(book, whole);
            for (var r = 0; r < rules.Count; r++)
            {
                Assert.True(then[r] is not null, $"{where}, completed as {whole}: r{r} is open");
                Assert.True(found[r] is null || found[r] == then[r], $"{where}, completed as {whole}: r{r} when {rules[r].Text}");
            }
        }
    }

    // True: advised; null: undecided; false: neither. The bits of the screen say the same.
    private static bool?[] Verdicts(RuleBook book, Plan plan)
    {
        var pupil = plan.Pupil();
        var advice = book.Advise(pupil, Last);
        var screen = book.ScreenOn(Last);
        var bits = screen.Of(pupil);
        var found = new bool?[Rules];
        for (var r = 0; r < Rules; r++)
        {
            var action = $"a{r}";
            found[r] = advice.Actions.Any(a => a.Action == action) ? true : advice.Undecided.Any(a => a.Action == action) ? null : false;
            var number = screen.NumberOf($"r{r}");
            Assert.Equal((found[r] == true, found[r] is null), (bits.IsCalledFor(number), bits.IsUndecided(number)));
        }

        return found;
    }

    private static string Members(List<RandomCondition> named, List<RandomCondition> rules) => $$"""
        "questions": { "asked": { "ask": "Asked?", "of": "school", "type": "yes/no" },
          "told": { "ask": "Told?", "of": "school", "type": "yes/no" },
          "many": { "ask": "How many?", "of": "school", "type": "number" } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "lately": { "count": "sessions", "of": "unauthorised", "in": "last 5 school days" }, "rest": { "number": "missed - many" },
          {{string.Join(", ", named.Select((c, i) => $"\"d{i}\": {{ \"is\": \"{c.Text}\" }}"))}} },
        "actions": { {{string.Join(", ", rules.Select((_, i) => $"\"a{i}\": {{ \"title\": \"A\", \"by\": \"school\" }}"))}} },
        "rules": { {{string.Join(", ", rules.Select((c, i) => $"\"r{i}\": {{ \"when\": \"{c.Text}\", \"do\": [ \"a{i}\" ] }}"))}} }
        """;

    // What is on record; a question that is null has no answer.
    private sealed record Plan(string Marks, bool? Asked, bool? Told, int? Many)
    {
        private static readonly List<DateOnly> Days =
            [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d >= First && d <= Last)];

        // A sign a session: present, missed without leave, or a mark that nobody can read. At most two of those.
        public static Plan Make(Random random)
        {
            var marks = new char[Days.Count * 2];
            Array.Fill(marks, '/');
            for (var i = random.Next(8); i > 0; i--)
            {
                marks[random.Next(marks.Length)] = 'O';
            }

            for (var i = random.Next(3); i > 0; i--)
            {
                marks[random.Next(marks.Length)] = '?';
            }

            return new(new string(marks), Truth(random), Truth(random), random.Next(2) == 0 ? null : random.Next(-3, 7));
        }

        public PupilRecord Pupil()
        {
            var builder = PupilRecord.Build("P1", Made.Autumn);
            for (var i = 0; i < Marks.Length; i++)
            {
                builder.Mark(Days[i / 2], i % 2 == 0 ? HalfDay.Morning : HalfDay.Afternoon,
                    Marks[i] == '?' ? "" : Marks[i] == 'O' ? "O" : i % 2 == 0 ? "/" : "\\");
            }

            Answer(builder, "asked", Asked is { } a ? a ? "yes" : "no" : null);
            Answer(builder, "told", Told is { } t ? t ? "yes" : "no" : null);
            Answer(builder, "many", Many?.ToString(CultureInfo.InvariantCulture));
            return builder.Create();
        }

        public Dictionary<string, (long? Low, long? High)> Values()
        {
            (long? Low, long? High) Counted(string marks) => (marks.Count(c => c == 'O'), marks.Count(c => c is 'O' or '?'));
            static (long? Low, long? High) Known(bool? truth) => truth is { } t ? (t ? 1 : 0, t ? 1 : 0) : (0, 1);
            var missed = Counted(Marks);
            return new(StringComparer.Ordinal)
            {
                ["missed"] = missed, ["lately"] = Counted(Marks[^10..]), ["many"] = (Many, Many), ["asked"] = Known(Asked),
                ["told"] = Known(Told), ["rest"] = (missed.Low - Many, missed.High - Many),
            };
        }

        /// <summary>Some of the records that it may be: each mark and each answer one way and the other, numbers near and far.</summary>
        public IEnumerable<Plan> Completions() =>
            from marks in Marks.Contains('?', StringComparison.Ordinal)
                ? new[] { Marks.Replace('?', 'O'), Marks.Replace('?', '/') } : [Marks]
            from asked in Asked is { } a ? [a] : new[] { true, false }
            from told in Told is { } t ? [t] : new[] { true, false }
            from many in Many is { } m ? [m] : new[] { -40, 2, 40 }
            select new Plan(marks, asked, told, many);

        private static bool? Truth(Random random) => random.Next(3) switch { 0 => null, 1 => true, _ => false };

        private static void Answer(PupilRecordBuilder builder, string question, string? value)
        {
            if (value is not null)
            {
                builder.Answered(question, value, First);
            }
        }
    }
}
