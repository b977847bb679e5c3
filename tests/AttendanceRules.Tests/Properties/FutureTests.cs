using AttendanceRules.Calendar;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>Nothing dated after the date exists (S15).</summary>
[Trait("Category", "Slow")]
public sealed class FutureTests
{
    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void What_is_dated_after_the_date_changes_nothing(string name) =>
        Holds(Books.Of(name), PupilPlans.Of(Books.Of(name)).Generator, 60);

    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void Nor_does_it_on_a_ladder(string name) => Holds(Books.Of(name), LadderPlans.Of(Books.Of(name)), 40);

    private static readonly DateOnly[] Days = [.. PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];

    private static void Holds(RuleBook book, Gen<PupilPlan> plans, int runs)
    {
        var later = from plan in plans
                    from rows in PupilPlans.Rows(book, plan.On.AddDays(1), 60).ListOf(4)
                    from answers in Books.Questions(book).Count == 0 ? Gen.Constant(Enumerable.Empty<Answer>())
                        : PupilPlans.Answers(book, plan.On.AddDays(11), 60).ListOf(6).Select(l => l.AsEnumerable())
                    from codes in Gen.Elements("O", "N", "I", "/", "", "G").ListOf(40)
                    select (Plan: plan, Rows: rows, Answers: answers.Where(a => a.Date is not null).ToList(), Codes: codes);
        Prop.ForAll(later.ToArbitrary(), x =>
        {
            var (plan, rows, answers, codes) = x;
            var other = plan with
            {
                Marks = [.. plan.Marks, .. Days.Where(d => d > plan.On).Zip(codes, (d, c) => new Mark(d, d.Day % 3 == 0 ? HalfDay.Afternoon
                    : HalfDay.Morning, c))],
                Casework = plan.Casework is null ? null : [.. plan.Casework, .. rows],
                Answers = [.. plan.Answers, .. answers],
                Characteristics = [.. plan.Characteristics, .. Books.Characteristics(book)
                    .Select((c, i) => new Characteristic(c.Name, Books.Values(c)[0], plan.On.AddDays(1 + i)))],
            };
            Assert.Equal(plan.Advise(book).ToJson(), other.Advise(book).ToJson());
        }).Check(Sampling.Runs(runs));
    }
}
