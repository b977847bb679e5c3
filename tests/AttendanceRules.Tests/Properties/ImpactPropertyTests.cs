using AttendanceRules.Advice;
using AttendanceRules.Impacts;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>An impact lists the pupils whose actions differ, and no others, for packs and pupils at random.</summary>
[Trait("Category", "Slow")]
public sealed class ImpactPropertyTests
{
    private static readonly Dictionary<(int Missed, int Wait, int Due), RuleBook> Ladders = [];

    [Fact]
    public void Listed_are_those_whose_actions_differ_and_advice_on_those_in_no_list_is_equal()
    {
        var plans = from before in Ladder() from after in Ladder() from plan in LadderPlans.Of(before) select (before, after, plan);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(plans.ToArbitrary(), x => Holds(x.before, x.after, x.plan, seen)).Check(Sampling.Runs(150));

        // Each of the three happened, else nothing was shown.
        Assert.Equal(["affected", "equal", "reads otherwise"], seen.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("england", "fenmoor")]
    [InlineData("fenmoor", "england")]
    public void So_they_are_between_whole_books(string before, string after)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        Prop.ForAll(PupilPlans.Of(Books.Of(before)), plan => Holds(Books.Of(before), Books.Of(after), plan, seen)).Check(Sampling.Runs(40));
        Assert.True(seen.GetValueOrDefault("affected") > 0);
    }

    [Fact]
    public void Both_books_confirm_every_witness()
    {
        var found = 0;
        Prop.ForAll((from before in Ladder() from after in Ladder() select (before, after)).ToArbitrary(), x =>
        {
            foreach (var witness in RuleWitnesses.Between(x.before, x.after, new DateOnly(2026, 11, 20)))
            {
                Assert.Equal(witness.IsFound, witness.Lines.Count > 0);
                if (witness.School is { } school)
                {
                    found++;
                    var impact = Impact.Of(x.before, x.after, school, witness.AsOf);
                    Assert.Contains(impact.Pupils.SelectMany(p => p.Lines), l => l.Rules.Contains(witness.Rule, StringComparer.Ordinal));
                    var (was, now) = (Advice(x.before, school, witness.AsOf), Advice(x.after, school, witness.AsOf));
                    Assert.NotEqual(Actions(was), Actions(now));
                }
            }
        }).Check(Sampling.Runs(20));
        Assert.True(found > 10);
    }

    // What one of the books does not know changes nothing by it; the impact says so once.
    private static PupilAdvice Advice(RuleBook book, SchoolRecord school, DateOnly on)
    {
        var advice = book.Advise(school, "P1", on, new AdviceOptions { AcceptRecordProblems = true });
        return advice with { Book = null, Notices = [.. advice.Notices.Where(n => n.Code != "unknown-record-name")] };
    }

    private static void Holds(RuleBook before, RuleBook after, PupilPlan plan, Dictionary<string, int> seen)
    {
        var school = new SchoolRecord("S1", PupilPlan.Years, [plan.Pupil()], [], []);
        var impact = Impact.Of(before, after, school, plan.On);
        var (was, now) = (Advice(before, school, plan.On), Advice(after, school, plan.On));
        var differ = !Actions(was).SequenceEqual(Actions(now), StringComparer.Ordinal);
        var isListed = impact.Pupils.Count > 0;
        Assert.True(
            differ == isListed, $"{impact.ToText()}\n{string.Join('\n', Actions(was))}\n--\n{string.Join('\n', Actions(now))}\n{plan}");
        Assert.True((!isListed && was.ToJson() != now.ToJson()) == impact.ReadsOtherwise.Count > 0, plan.ToString());
        Assert.Equal(
            [.. Unknown("before", before, school.Pupils[0]), .. Unknown("after", after, school.Pupils[0])],
            impact.Notices.Select(n => $"{n.Code}: {n.Text}"));

        // What is gained is called for after and not before; a loss is the other way round.
        foreach (var line in impact.Pupils.SelectMany(p => p.Lines))
        {
            Assert.Equal(line.Kind is ImpactKind.Gains, line is { Before: not LineStanding.CalledFor, After: LineStanding.CalledFor });
            Assert.Equal(line.Kind is ImpactKind.Loses, line is { Before: LineStanding.CalledFor, After: not LineStanding.CalledFor });
        }

        var kind = isListed ? "affected" : impact.ReadsOtherwise.Count > 0 ? "reads otherwise" : "equal";
        seen[kind] = seen.GetValueOrDefault(kind) + 1;
    }

    private static IEnumerable<string> Unknown(string side, RuleBook book, PupilRecord pupil)
    {
        var known = book.Catalogue.Actions.Select(a => a.Name).Concat(book.Catalogue.Questions.Select(q => q.Name))
            .Concat(book.Catalogue.CharacteristicForms.Keys).ToHashSet(StringComparer.Ordinal);
        var names = (pupil.Casework ?? []).Select(c => c.Action).Concat(pupil.Answers.Select(a => a.Question))
            .Concat(pupil.Characteristics.Select(c => c.Name)).Concat(pupil.SuppliedCharacteristics)
            .Where(n => !known.Contains(n)).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? [] : [$"unknown-names: The rules {side} do not know these actions, questions and characteristics of the "
            + $"records, and do not use them: {string.Join(", ", names)}."];
    }

    // The actions as they are shown, which is another way than the comparison goes.
    private static IEnumerable<string> Actions(PupilAdvice advice) => advice.Actions
        .Select(a => $"{a.Stakeholder}/{a.Role}/{a.Parent}/{a.Action}/{a.Event}: {a.Status == ActionStatus.Overdue} {a.Force} {a.Basis} "
            + $"{a.Due} {a.DueIn} {string.Join(',', a.Values)}")
        .Concat(advice.Undecided.Select(u => $"undecided {u.Stakeholder}/{u.Parent}/{u.Action}/{u.Event}"))
        .Concat(advice.Blocked.Select(b => $"waiting {b.Stakeholder}/{b.Parent}/{b.Action}"))
        .Concat(advice.Withheld.Select(w => $"withheld {w.Stakeholder}/{w.Parent}/{w.Action}"))
        .Order(StringComparer.Ordinal);

    private static Gen<RuleBook> Ladder() =>
        from missed in Gen.Choose(2, 4)
        from wait in Gen.Choose(2, 4)
        from due in Gen.Choose(4, 6)
        select Of(missed, wait, due);

    private static RuleBook Of(int missed, int wait, int due) => Ladders.TryGetValue((missed, wait, due), out var known) ? known
        : Ladders[(missed, wait, due)] = Made.Book($$"""
        "thresholds": { "level": { "title": "Level", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": {{missed}} } ] } },
        "facts": {
          "missed": { "count": "sessions", "of": "unauthorised", "in": "last 10 school weeks and cycle" },
          "sinceOne": { "count": "sessions", "of": "unauthorised", "in": "since step-one" }
        },
        "actions": {
          "step-one": { "title": "One", "by": "school", "to": "parents",
            "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] }, "step-two": { "title": "Two", "by": "school" },
          "step-three": { "title": "Three", "by": "school" }
        },
        "pathways": { "steps": { "title": "Steps", "of": "parent", "skip": "never", "stages": [
          { "id": "first", "when": "missed >= level", "do": [ "step-one" ] },
          { "id": "second", "wait": "{{wait}} school days", "when": "sinceOne >= 1",
            "do": [ { "action": "step-two", "due": "{{due}} school days" } ] },
          { "id": "third", "after": [], "when": "missed >= level and hasSocialWorker", "do": [ "step-three" ] } ] } }
        """);
}
