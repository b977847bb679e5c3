using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>
/// Each kind of condition of 64 pupils at once, of two schools and of none, with and without parents: it says of each what it says alone.
/// </summary>
public sealed class LaneMeaningTests
{
    private static readonly string[] Conditions =
    [
        "a", "not a", "b", "not b", "c", "not c", "e", "not e", "d", "not d", "anyParent.d", "not anyParent.d", "school.s", "not school.s",
        "level == 'low'", "level != 'low'", "level == 'mid'", "level != 'high'", "level in ('low', 'high')", "missed >= 2",
        "missed < limit", "missed == 2", "missed != 2", "rate >= 90", "missed - n >= 2", "n >= 1", "not (n >= 1)", "school.many >= 2",
        "named", "not named", "named and a or b and not c", "(a or b) and (missed >= 2 or named)", "sen == 'ehcp'", "sen != 'ehcp'",
        "anyParent.far >= 2", "not (anyParent.far >= 2)", "far >= 2", "times >= 1", "late", "not late", "early", "done >= 1",
        "told", "not told", "school.room", "not school.room",
        "since >= 1", "not (since >= 1)", "after == 0", "after != 0", "spell >= 2", "spell < 1", "days == 0", "days >= 1",
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "limit": { "title": "Limit", "unit": "sessions", "permits": "free",
          "values": [ { "from": "2026-08-01", "value": 2 }, { "from": "2026-09-18", "value": 3 } ] } },
        "questions": { "a": { "ask": "A?", "of": "school", "type": "yes/no", "assume": false },
          "b": { "ask": "B?", "of": "school", "type": "yes/no" },
          "c": { "ask": "C?", "of": "school", "type": "yes/no", "when": "b" },
          "e": { "ask": "E?", "of": "school", "type": "yes/no", "when": "b", "assume": true },
          "d": { "ask": "D?", "of": "school", "type": "yes/no", "per": "parent" },
          "s": { "ask": "S?", "of": "school", "type": "yes/no", "per": "school" },
          "room": { "ask": "Room?", "of": "school", "type": "yes/no", "per": "school", "assume": true },
          "many": { "ask": "How many?", "of": "school", "type": "number", "per": "school" },
          "n": { "ask": "N?", "of": "school", "type": "number" },
          "far": { "ask": "How far?", "of": "school", "type": "number", "per": "parent" },
          "told": { "ask": "Told?", "of": "school", "type": "yes/no", "assume": false },
          "late": { "ask": "Late?", "of": "school", "type": "yes/no", "from": "2026-09-19" },
          "early": { "ask": "Early?", "of": "school", "type": "yes/no", "to": "2026-09-17", "assume": true } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
          "rate": { "rate": "absence", "in": "school year" },
          "level": { "band": "missed", "rows": { "low": "< 2", "mid": ">= 2 and < 4" }, "else": "high" },
          "named": { "is": "missed >= 2 and b" }, "times": { "casework": "count", "action": "call", "in": "ever" },
          "done": { "casework": "count", "action": "tell", "in": "school year" },
          "since": { "casework": "count", "action": "call", "in": "since tell else ever" },
          "after": { "casework": "count", "action": "call", "in": "since tell" },
          "spell": { "run": "sessions", "of": "unauthorised", "which": "latest", "atLeast": "limit", "in": "school year" },
          "days": { "count": "days", "of": "unauthorised", "in": "since tell" } },
        "actions": { "call": { "title": "Call", "by": "school" }, "tell": { "title": "Tell", "by": "school", "supplies": "told" } },
        "groups": { "g": { "title": "G", "when": "missed >= 2" }, "h": { "title": "H", "when": "b" } },
        "rules": { {{string.Join(", ", Conditions.Select((c, i) => $"\"r{i}\": {{ {(PerParent(c) ? "\"of\": \"parent\", " : "")}\"when\": "
            + $"\"{c}\", \"do\": [ \"call\" ] }}"))}},
          "in-g": { "group": "g", "when": "a", "do": [ "call" ] }, "in-h": { "group": "h", "do": [ "call" ] } }
        """);

    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    public void Each_of_many_is_what_it_is_alone(int day)
    {
        var (date, book, block) = (new DateOnly(2026, 9, day), Book.Book, new LaneBlock(Book.Book.Names.Numbering));
        var (rules, said) = (new LaneRules(book), new HashSet<(string, Truth)>());

        // Two blocks, one after the other, so that what is kept of the first is not what the second is.
        foreach (var salt in new[] { 1, 2, 3 })
        {
            var (together, alone) = (Files(date, salt), Files(date, salt));
            block.Begin(date, salt == 3 ? together[..40] : together);
            for (var parent = 0; parent <= block.Parents; parent++)
            {
                var all = block.WithParent(parent);
                foreach (var rule in book.On(date).OfPupils.Where(r => (r.Of == SubjectKind.Parent) == parent > 0))
                {
                    // Of some first, then of all: what is known of some is used again.
                    foreach (var lanes in new[] { all & 0x00FF_00FF_00FF_00FFUL, all })
                    {
                        Compare(rule, rules.Of(rule, new LaneAsked(block, parent, lanes)), parent, lanes, alone);
                    }
                }

                rules.Forget();
                foreach (var rule in book.On(date).OfPupils.Where(r => (r.Of == SubjectKind.Parent) == parent > 0))
                {
                    Compare(rule, rules.Of(rule, new LaneAsked(block, parent, all)), parent, all, alone);
                    var plain = new LaneEvaluator().Of(rule.When, new LaneAsked(block, parent, all));
                    for (var lane = 0; lane < block.Count && rule.Group is null; lane++)
                    {
                        Assert.Equal((rule.Id, lane, rules.Of(rule, new LaneAsked(block, parent, all)).Of(lane)),
                            (rule.Id, lane, plain.Of(lane)));
                    }
                }
            }

            block.End();
            Assert.All(together, f => Assert.Null(f.Today));
        }

        Assert.True(said.Count > 100, $"Only {said.Count} kinds of answers were heard.");

        void Compare(RuleDeclaration rule, LaneTruth truth, int parent, ulong lanes, SubjectFile[] alone)
        {
            for (var lane = 0; lane < LaneBlock.Lanes; lane++)
            {
                var isAsked = (lanes >> lane & 1) != 0;
                var one = isAsked ? new RuleTruth(book, alone[lane]).Of(rule, new EvaluationContext(alone[lane], date)
                {
                    Parent = parent == 0 ? null : alone[lane].Parents[parent - 1],
                }, null) : Truth.False;
                Assert.True(truth.Of(lane) == one, $"{rule.Id} {rule.WhenText} of {lane} and parent {parent}: {truth.Of(lane)}, not {one}");
                said.Add((rule.Id, one));
            }
        }
    }

    private static bool PerParent(string condition) => condition is "d" or "not d" or "far >= 2";

    // What is on record of a pupil depends on the number of the pupil and on the salt alone.
    private static SubjectFile[] Files(DateOnly date, int salt)
    {
        var pupils = Enumerable.Range(0, LaneBlock.Lanes).Select(n => Pupil(date, n, new Random((n * 31) + salt))).ToArray();
        var schools = new[] { 0, 1 }.Select(s => new SchoolRecord($"S{s}", Made.Autumn, pupils.Where((_, n) => n % 3 == s),
            answers: s == 0 ? [new Answer("s", "yes", date), new Answer("many", "2", date)] : [new Answer("room", "no", date)])).ToArray();
        var files = schools.Select(s => Book.Book.FileOf(s, null)).ToArray();
        return [.. pupils.Select((p, n) => Book.Book.FileOf(p, Book.Book.TimeOf(p.Calendar), null, n % 3 == 2 ? null : files[n % 3]))];
    }

    private static PupilRecord Pupil(DateOnly date, int number, Random random)
    {
        var pupil = PupilRecord.Build($"P{number}", Made.Autumn);
        foreach (var day in Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= date))
        {
            pupil.Mark(day, HalfDay.Morning, random.Next(4) > 0 ? "/" : "OIU?"[random.Next(4)] is var one and not '?' ? $"{one}" : "");
            pupil.Mark(day, HalfDay.Afternoon, random.Next(6) > 0 ? "\\" : "O");
        }

        string[] parents = ["A", "B", "C"];
        pupil = pupil.WithParents(parents[..random.Next(4)]);
        foreach (var question in new[] { "a", "b", "c", "e", "told", "late", "early" }.Where(_ => random.Next(3) > 0))
        {
            pupil.Answered(question, random.Next(2) == 0 ? "yes" : "no", new(2026, 9, 7 + random.Next(8)));
        }

        foreach (var parent in parents.Where(_ => random.Next(3) > 0))
        {
            pupil.Answered("d", random.Next(2) == 0 ? "yes" : "no", new(2026, 9, 8), parent);
            pupil.Answered("far", $"{random.Next(4)}", new(2026, 9, 8), parent);
        }

        pupil = random.Next(3) == 0 ? pupil : pupil.Answered("n", $"{random.Next(4)}", new(2026, 9, 8));
        pupil = random.Next(3) == 0 ? pupil : pupil.Has("sen", random.Next(2) == 0 ? "ehcp" : "none");
        foreach (var action in new[] { "call", "tell" }.Where(_ => random.Next(3) == 0))
        {
            pupil = pupil.Did(new(2026, 9, 9), action);
        }

        return (number % 10 == 9 ? pupil.WithoutCasework() : pupil).Create();
    }
}
