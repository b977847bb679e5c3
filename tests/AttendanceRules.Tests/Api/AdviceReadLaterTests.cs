using AttendanceRules.Advice;
using AttendanceRules.Records;
using AttendanceRules.Tests.Fuzzing;

namespace AttendanceRules.Tests.Api;

/// <summary>
/// After three changes, one after another, each advice is that of its own records, in whatever order its reasons are read: no advice takes
/// reasons of another one.
/// </summary>
public sealed class AdviceReadLaterTests
{
    private const int Changes = 3;

    private static readonly DateOnly AsOf = new(2026, 11, 12);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12).Select(n => unchecked(FuzzRun.Seed + (n * 4801)))];

    [Fact]
    public void By_a_few_packs_each_advice_is_that_of_its_own_records()
    {
        var random = new Random(FuzzRun.Seed);
        Check(RuleBook.England, random, FuzzRun.Seed, pupils: 2);
        Check(AdviceAgainTests.Loaded(random), random, FuzzRun.Seed, pupils: 4);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public void By_many_packs_each_advice_is_that_of_its_own_records(int seed)
    {
        var random = new Random(seed);
        Check(RuleBook.England, random, seed, pupils: 3);
        for (var pack = 0; pack < 4; pack++)
        {
            Check(AdviceAgainTests.Loaded(random), random, seed, pupils: 4);
        }
    }

    // Half of the pupils change on the date alone: then lines are kept whose reasons are others.
    private static void Check(RuleBook book, Random random, int seed, int pupils)
    {
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            var timeline = book.LayOut(AdviceAgainTests.Pupil(book, random), keepsValues: true);
            DateOnly? on = random.Next(2) == 0 ? AsOf : null;
            var made = new List<(PupilRecord Record, PupilAdvice Advice)>();
            for (var change = 0; change <= Changes; change++)
            {
                made.Add((timeline.Record, timeline.Advise(AsOf, AdviceAgainTests.Accepting)));
                if (random.Next(2) == 0)
                {
                    Read(book, made[random.Next(made.Count)], FormattableString.Invariant($"seed {seed}, pupil {pupil}, change {change}"));
                }

                timeline = AdviceAgainTests.Changed(book, timeline, random, on);
            }

            foreach (var place in Enumerable.Range(0, made.Count).OrderBy(_ => random.Next()).ToList())
            {
                Read(book, made[place], FormattableString.Invariant($"seed {seed}, pupil {pupil}, advice {place}"));
            }
        }
    }

    private static void Read(RuleBook book, (PupilRecord Record, PupilAdvice Advice) made, string where)
    {
        var fresh = book.Advise(made.Record, AsOf, AdviceAgainTests.Accepting);
        Assert.True(AdviceAgainTests.All(fresh) == AdviceAgainTests.All(made.Advice), where);
        Assert.Equal(fresh.Actions.Select(a => a.Since), made.Advice.Actions.Select(a => a.Since));
    }
}
