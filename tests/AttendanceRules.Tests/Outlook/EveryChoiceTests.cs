using AttendanceRules.Calendar;
using AttendanceRules.Outlook;
using AttendanceRules.Records;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Outlook;

/// <summary>No claim of an outlook is beaten by any choice of missed sessions, all of them tried.</summary>
[Trait("Category", "Slow")]
public sealed class EveryChoiceTests
{
    private static readonly string[] Codes = ["/", "/", "/", "/", "O", "O", "N", "I", "C2", "", "-", "X"];

    private static readonly DateOnly[] Days = [.. Made.Autumn.SchoolDays(new HashSet<DateOnly>())];

    /// <summary>
    /// Each seed with how many school days ahead, packs, and pupils of each pack are tried: about 1,440 pupils with all choices of four
    /// sessions, 24 with six and 12 with eight.
    /// </summary>
    public static TheoryData<ulong, int, int, int> Packs => new()
    {
        { 1, 2, 12, 30 }, { 2, 2, 12, 30 }, { 3, 2, 12, 30 }, { 4, 2, 12, 30 }, { 5, 3, 6, 4 }, { 6, 4, 6, 2 },
    };

    [Theory]
    [MemberData(nameof(Packs))]
    public void On_random_packs(ulong seed, int ahead, int packs, int pupils)
    {
        var (claims, open, tried) = (0, 0, 0);
        Prop.ForAll(Arb.From(RandomPacks.Members.Zip(Pupil(ahead).ListOf(pupils))), x =>
        {
            var (members, each) = x;

            // A condition that no value can satisfy is refused.
            if (!RuleBook.TryLoad([PackSource.Shipped("england-base"), Made.Pack(members)], out var book, out _))
            {
                return;
            }

            tried += each.Count;
            foreach (var (last, codes, entries) in each)
            {
                var asOf = Days[last];
                IReadOnlyList<DateOnly> days = [.. Days.Skip(last + 1).Take(ahead)];
                PupilRecord Marked(IReadOnlyList<Mark> further)
                {
                    var builder = PupilRecord.Build("P1", Made.Autumn);
                    for (var i = 0; i <= 2 * last + 1; i++)
                    {
                        var half = i % 2 == 0 ? HalfDay.Morning : HalfDay.Afternoon;
                        builder.Mark(Days[i / 2], half, codes[i] is "/" && i % 2 == 1 ? "\\" : codes[i]);
                    }

                    entries.ForEach(e => builder.Did(Days[last - e.Ago], e.Action));
                    foreach (var mark in further)
                    {
                        builder.Mark(mark);
                    }

                    return builder.Create();
                }

                var outlook = book.Outlook(Marked([]), asOf, new OutlookOptions { Until = days[^1] });
                var about = $"{members}\n{string.Join(' ', codes.Take(2 * last + 2))}\n{string.Join(' ', entries)}";
                var (more, left) = new EveryChoice(book, Marked, asOf, days, "O").Hold(outlook, about);
                (claims, open) = (claims + more, open + left);
            }
        }).Check(Sampling.Runs(packs, seed));
        Assert.True(tried >= packs * pupils * 2 / 3 && 5 * claims > open,
            FormattableString.Invariant($"{tried} pupils, {claims} claims, {open} left open"));
    }

    [Theory]
    [InlineData("england", "O", 1UL)]
    [InlineData("england", "I", 2UL)]
    [InlineData("fenmoor", "O", 3UL)]
    [InlineData("steps", "O", 4UL)]
    [InlineData("addressing-absence", "O", 5UL)]
    public void On_shipped_packs(string name, string code, ulong seed)
    {
        var (book, claims, open) = (Books.Of(name), 0, 0);
        Prop.ForAll(name == "steps" ? LadderPlans.Of(book).ToArbitrary() : PupilPlans.Of(book), plan =>
        {
            var years = PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays).ToList();
            IReadOnlyList<DateOnly> days = [.. years.Where(d => d > plan.On).Take(2)];
            var past = plan with { Marks = [.. plan.Marks.Where(m => m.Date <= plan.On)] };
            var outlook = book.Outlook(past.Pupil(), plan.On, new OutlookOptions { Until = days[^1], AbsenceCode = code });
            var (more, left) = new EveryChoice(book, m => (past with { Marks = [.. past.Marks, .. m] }).Pupil(), plan.On, days, code)
                .Hold(outlook, plan.ToString());
            (claims, open) = (claims + more, open + left);
        }).Check(Sampling.Runs(12, seed));
        Assert.True(claims > 0 || name == "addressing-absence", FormattableString.Invariant($"{claims} claims, {open} left open"));
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Of_rates_every_choice_of_so_many_sessions_ends_the_year_on_the_good_side_and_none_of_more_does(ulong seed)
    {
        var book = Made.Book("""
            "facts": { "share": { "title": "Absence", "rate": "absence", "in": "school year" },
              "attended": { "title": "Attendance", "rate": "attendance", "in": "school year" } },
            "actions": { "a": { "title": "A", "by": "school" } },
            "rules": { "one": { "when": "share >= 10 or share > 5 or share < 4 or attended < 90 or attended <= 97", "do": [ "a" ] } }
            """);
        Prop.ForAll(Arb.From(Gen.Elements("/", "/", "/", "/", "/", "O", "I", "-", "X").ArrayOf(2 * Days.Length).Zip(Gen.Choose(1, 3))),
            x =>
        {
            var (codes, ahead) = x;
            var last = Days.Length - 1 - ahead;
            PupilRecord Marked(int choice)
            {
                var builder = PupilRecord.Build("P1", Made.Autumn);
                for (var i = 0; i < 2 * Days.Length; i++)
                {
                    builder.Mark(Days[i / 2], i % 2 == 0 ? HalfDay.Morning : HalfDay.Afternoon,
                        i <= (2 * last) + 1 ? codes[i] : (choice >> (i - (2 * last) - 2) & 1) == 1 ? "O" : "/");
                }

                return builder.Create();
            }

            var outlook = book.Outlook(Marked(0), Days[last]);
            Assert.Equal(5, outlook.Rates.Count);
            for (var choice = 0; choice < 1 << (2 * ahead); choice++)
            {
                var facts = book.Advise(Marked(choice), Days[^1], new AdviceOptions { Facts = ["share", "attended"] }).Facts;
                foreach (var line in outlook.Rates)
                {
                    var (value, limit) = (facts[line.Fact].Least!.Value, line.LimitValue.Least!.Value);
                    var isGood = line.Good switch
                    {
                        Comparator.LessThan => value < limit, Comparator.AtMost => value <= limit,
                        Comparator.MoreThan => value > limit, _ => value >= limit,
                    };
                    Assert.Equal(int.PopCount(choice) <= line.MayMiss, isGood);
                }
            }
        }).Check(Sampling.Runs(40, seed));
    }

    private static Gen<(int Last, string[] Codes, List<(string Action, int Ago)> Entries)> Pupil(int ahead) =>
        from last in Gen.Choose(4, Days.Length - 1 - ahead)
        from present in Gen.Choose(0, 2)
        from codes in Gen.Elements(Codes).ArrayOf(2 * Days.Length)
        from spell in Gen.Choose(0, 12)
        from entries in Gen.Elements("note", "a", "d").Zip(Gen.Choose(0, 4)).ListOf(present).Select(l => l.ToList())
        select (last, codes.Select((c, i) => i < (2 * last) - spell ? "/" : c).ToArray(), entries);
}
