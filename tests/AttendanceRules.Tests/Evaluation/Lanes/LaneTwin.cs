using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Lanes;

/// <summary>Asks conditions of many pupils at once and of each alone, and says where the two differ.</summary>
internal sealed class LaneTwin(RuleBook book, DateOnly date)
{
    private readonly LaneBlock block = new(book.Book.Names.Numbering);
    private readonly LaneRules rules = new(book.Book);
    private readonly LaneEvaluator conditions = new();
    private readonly PlanTwin planned = new(book, date);

    /// <summary>How many answers were not simply false.</summary>
    public int Said { get; private set; }

    /// <summary>Differences of pupils, at most 64, each alone or in a school.</summary>
    public List<string> Differences(IReadOnlyList<PupilRecord> pupils, SubjectFile? school = null)
    {
        SubjectFile FileOf(PupilRecord p) => book.Book.FileOf(p, school?.Time ?? book.Book.TimeOf(p.Calendar), null, school);
        var (together, alone) = (pupils.Select(FileOf).ToArray(), pupils.Select(FileOf).ToArray());
        var differences = new List<string>();
        block.Begin(date, together);
        for (var parent = 0; parent <= block.Parents; parent++)
        {
            var asked = new LaneAsked(block, parent, block.WithParent(parent));
            foreach (var rule in book.Book.On(date).OfPupils.Where(r => (r.Of == SubjectKind.Parent) == parent > 0 && r.On?.Action is null))
            {
                Compare(rule.Id, asked, rules.Of(rule, asked), (f, c) => new RuleTruth(book.Book, f).Of(rule, c, null));
                Compare(rule.Id + " (planned)", asked, planned.Of(rule, block, asked),
                    (f, c) => new RuleTruth(book.Book, f).Of(rule, c, null));
            }

            foreach (var (name, when) in Conditions().Where(c => parent > 0 || !c.When.Names.Any(n => n.IsPerParent)))
            {
                Compare(name, asked, conditions.Of(when, asked), (_, c) => when.Evaluate(c));
            }
        }

        differences.AddRange(planned.Unequal(block));
        block.End();
        return differences;

        void Compare(string name, LaneAsked asked, LaneTruth lanes, Func<SubjectFile, EvaluationContext, Truth> ofOne)
        {
            for (var lane = 0; lane < alone.Length; lane++)
            {
                var isAsked = (asked.Lanes >> lane & 1) != 0;
                var parent = asked.Parent == 0 || !isAsked ? null : alone[lane].Parents[asked.Parent - 1];
                var one = isAsked ? ofOne(alone[lane], new EvaluationContext(alone[lane], date) { Parent = parent }) : Truth.False;
                Said += one == Truth.False ? 0 : 1;
                if (lanes.Of(lane) != one)
                {
                    differences.Add($"{name} of {pupils[lane].Id} and parent {asked.Parent}: {one} alone, {lanes.Of(lane)} together");
                }
            }
        }
    }

    // Named conditions, and those of lines and stages that ask nothing of a pathway or an event; denied too.
    private IEnumerable<(string Name, Expression When)> Conditions() => book.Book.Duties
        .SelectMany(d => d.Lines.Select(l => (Name: d.Id + " " + l.Action, l.When)).Append((Name: d.Id, d.When)))
        .Concat(book.Book.Names.Known.Select(book.Book.Names.Find).OfType<ConditionFact>().Select(c => (Name: c.Name, c.When)))
        .Where(c => c.When.Names.All(n => !n.NeedsPathway && (n.RestsOn & (SymbolReads.Frame | SymbolReads.Event)) == SymbolReads.None))
        .SelectMany(c => new[] { c, (Name: "not " + c.Name, When: c.When.Negated()) });
}
