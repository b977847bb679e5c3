using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;
using Expression = AttendanceRules.Model.Expressions.Expression;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>
/// The thirty conditions as rules of a pack, asked as advice asks them, of pupils whose facts are kept in the row that an advice keeps.
/// </summary>
internal sealed class PeerBook
{
    private static readonly DateOnly AsOf = SchoolDates.AsOf;

    private readonly RuleBook book;
    private readonly Expression[] conditions;
    private readonly int[] places;
    private readonly PlanNumber[][] pupils;
    private readonly PlanRow row = new();
    private readonly (NumberColumn[] Columns, int Count)[] blocks;
    private readonly PlanLanes lanes;

    public PeerBook(int count)
    {
        book = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles("peers", new Dictionary<string, string>
        {
            ["pack.json"] = Pack(),
        }));
        conditions = [.. PeerCondition.All.Select((_, i) => book.Book.Rules.Single(r => r.Id == Id(i)).When)];
        var plan = BookPlans.Of(book.Book).Make(AsOf);
        places = [.. PeerCondition.All.Select((_, i) => plan.PlaceOf(book.Book.Rules.Single(r => r.Id == Id(i))))];
        row.Begin(plan);
        pupils = [.. Enumerable.Range(0, count).Select(n => Ready(n, plan))];
        lanes = new PlanLanes(plan);
        blocks = [.. pupils.Chunk(LaneBlock.Lanes).Select(some => (Columns(some, plan.Numbers.Length), some.Length))];
    }

    /// <summary>How many conditions hold for a pupil.</summary>
    public int Hits(int pupil)
    {
        row.Settle(pupils[pupil]);
        var hits = 0;
        foreach (var place in places)
        {
            hits += row.Settled(place) == Truth.True ? 1 : 0;
        }

        return hits;
    }

    /// <summary>How many hold for all pupils, 64 asked at once, whose facts are in columns.</summary>
    public long HitsTogether()
    {
        var hits = 0L;
        foreach (var (columns, count) in blocks)
        {
            lanes.Settle(columns, count == LaneBlock.Lanes ? ulong.MaxValue : (1UL << count) - 1);
            foreach (var place in places)
            {
                hits += BitOperations.PopCount(lanes.Settled(place).Certain);
            }
        }

        return hits;
    }

    /// <summary>Whether one of them holds.</summary>
    public bool Holds(int condition, int pupil)
    {
        row.Settle(pupils[pupil]);
        return row.Settled(places[condition]) == Truth.True;
    }

    // The records laid out, and the value of each fact in its place.
    private static PlanNumber[] Ready(SubjectFile file, ConditionPlan plan)
    {
        var context = new EvaluationContext(file, AsOf);
        return [.. plan.Numbers.Select(n => new PlanNumber(n.At(context)))];
    }

    private static NumberColumn[] Columns(PlanNumber[][] some, int numbers)
    {
        NumberColumn[] columns = [.. Enumerable.Range(0, numbers).Select(_ => new NumberColumn())];
        for (var lane = 0; lane < some.Length; lane++)
        {
            for (var number = 0; number < numbers; number++)
            {
                columns[number].Set(lane, some[lane][number]);
            }
        }

        return columns;
    }

    private PlanNumber[] Ready(int number, ConditionPlan plan) => Ready(FileOf(number), plan);

    private SubjectFile FileOf(int number)
    {
        var builder = PupilRecord.Build(Id(number), SchoolDates.Calendar).WithParents("A").InYear(5, AsOf);
        var values = PeerCondition.ValuesOf(number);
        for (var fact = 0; fact < values.Length; fact++)
        {
            builder.Answered($"n{fact}", values[fact].ToString(CultureInfo.InvariantCulture), AsOf);
        }

        var record = builder.WithoutCasework().Create();
        return book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    private static string Pack() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["pack"] = new { id = "peers", title = "Thirty conditions", version = "1.0", extends = "england-base", from = "2024-09-01" },
        ["sources"] = new { policy = new { title = "Policy", publisher = "Made up", date = "2024", clauses = new { all = "All." } } },
        ["questions"] = Enumerable.Range(0, PeerFacts.Count).ToDictionary(n => $"n{n}",
            n => (object)new { ask = $"How many are there of kind {n}?", of = "school", type = "number", holds = "school year" }),
        ["actions"] = new { act = new { title = "Act", by = "school" } },
        ["rules"] = PeerCondition.All.Select((c, i) => (Id(i), Rule: (object)new
        {
            when = c.InPack, @do = new[] { "act" }, sources = new[] { "policy#all" },
        })).ToDictionary(r => r.Item1, r => r.Rule),
    });
}
