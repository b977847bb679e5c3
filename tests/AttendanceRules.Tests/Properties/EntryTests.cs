using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>What an entry does to advice: nothing where it has nothing to do with it, and an end to the step it records.</summary>
[Trait("Category", "Slow")]
public sealed class EntryTests
{
    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void An_entry_that_no_rule_speaks_of_changes_nothing(string name) => Holds(name, book => PupilPlans.Chosen(book).Generator, 60);

    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void Nor_does_it_on_a_ladder(string name) =>
        Holds(name, book => LadderPlans.Of(book).SelectMany(p => Gen.Choose(0, 100_000).Select(c => (p, c))), 40);

    private static void Holds(string name, Func<RuleBook, Gen<(PupilPlan Plan, int Choice)>> plans, int runs)
    {
        var book = Books.With(name, PackSource.FromFiles("own-notes", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.json"] = """
                { "pack": { "id": "own-notes", "title": "Notes", "version": "1", "extends": "england-base", "from": "2026-08-01" },
                  "actions": { "own-note": { "title": "A note of our own", "by": "school", "to": "parents", "outcomes": [ "read" ] } } }
                """,
        }));
        Prop.ForAll(plans(book).ToArbitrary(), x =>
        {
            var (plan, choice) = x;
            var note = new CaseworkRow(plan.On.AddDays(-(choice % 90)), "own-note") { Parent = choice % 3 == 0 ? "A" : null, Outcome =
                choice % 2 == 0 ? "read" : null };
            var without = plan with { Casework = plan.Casework?.Where(r => r.Action != "own-note").ToList() };
            var with = without with { Casework = without.Casework is null ? null : [.. without.Casework, note] };
            Assert.Equal(without.Advise(book).ToJson(), with.Advise(book).ToJson());
        }).Check(Sampling.Runs(runs));
    }

    [Fact]
    public void A_record_of_the_step_that_supplies_an_answer_counts_as_the_answer_unless_it_was_a_no_later()
    {
        // Seven misses in five school weeks, and eight school days after the call: the agreement is due once the pupil was asked.
        string[] lines = ["2026-09-15 O", "2026-09-16 O /", "2026-09-22 O", "2026-09-24 O"];
        PupilAdvice On(Func<PupilRecordBuilder, PupilRecordBuilder> more) =>
            Books.Fenmoor.Advise(more(Made.Pupil(new(2026, 9, 29), lines).Did(new(2026, 9, 17), "tutor-call")).Create(),
                new DateOnly(2026, 9, 29));

        Assert.Equal(["ask-pupil"], On(p => p).Actions.Select(a => a.Action));
        Assert.Equal(["agreement"], On(p => p.Did(new(2026, 9, 25), "ask-pupil")).Actions.Select(a => a.Action));
        Assert.Equal(["agreement"], On(p => p.Answered("hasAskedPupil", "no", new(2026, 9, 24))
            .Did(new(2026, 9, 25), "ask-pupil")).Actions.Select(a => a.Action));
        Assert.Equal(["ask-pupil"], On(p => p.Answered("hasAskedPupil", "no", new(2026, 9, 28))
            .Did(new(2026, 9, 25), "ask-pupil")).Actions.Select(a => a.Action));
    }

    [Theory]
    [MemberData(nameof(Books.Names), MemberType = typeof(Books))]
    public void A_recorded_step_is_not_advised_again_in_its_cycle(string name)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Of(book), plan =>
        {
            if (plan.Casework is null)
            {
                return;
            }

            foreach (var action in plan.Advise(book).Actions.Where(a => a.Status != ActionStatus.Ahead && IsOfLatest(plan, a.Event)
                && book.Book.Actions.TryGetValue(a.Action, out var known) && known.IsRecorded))
            {
                var done = plan with { Casework = [.. plan.Casework, new CaseworkRow(plan.On, action.Action) { Parent = action.Parent }] };
                Assert.DoesNotContain(done.Advise(book).Actions, a => a.Status != ActionStatus.Ahead
                    && (a.Stakeholder, a.Action, a.Parent, a.Event) == (action.Stakeholder, action.Action, action.Parent, action.Event));
            }
        }).Check(Sampling.Runs(30));
    }

    // The cycle of an event ends with the next of its kind, and what is done after that is done about the next (S23).
    private static bool IsOfLatest(PupilPlan plan, string? told)
    {
        if (told is null)
        {
            return true;
        }

        var (name, date) = (told[..told.LastIndexOf(' ')], DateOnly.ParseExact(told[(told.LastIndexOf(' ') + 1)..], "yyyy-MM-dd",
            CultureInfo.InvariantCulture));
        return !plan.Marks.Any(m => m.Date > date && m.Date <= plan.On && name == "session " + m.Code)
            && plan.Casework?.Any(r => name.StartsWith(r.Action, StringComparison.Ordinal) && (r.OutcomeDate ?? r.Date) > date) != true;
    }
}
