using System.Text;
using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Cases;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Impacts;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Problems;

namespace AttendanceRules.CaseDrafts;

/// <summary>A drafted case as evaluation sees it.</summary>
internal sealed class DraftTry
{
    private readonly DraftTarget target;

    /// <param name="rules">The book, by which the case is read.</param>
    /// <param name="evaluated">What of it is evaluated.</param>
    /// <param name="target">The rule or stage that it is about.</param>
    /// <param name="record">The records.</param>
    /// <param name="time">The day and the calendar.</param>
    /// <param name="home">Where the case would be.</param>
    public DraftTry(RuleBook rules, Book evaluated, DraftTarget target, DraftRecord record, DraftTime time, CaseHome home)
    {
        this.target = target;
        var written = record.Write(time.Time);
        written["case"] = "draft";

        // A check has to say something; this holds of every draft.
        written["check"] = new JsonArray(new JsonObject
        {
            ["on"] = IsoDate.Text(time.Time.AsOf), ["facts"] = new JsonObject { ["onRoll"] = true },
        });
        var problems = new ProblemList();
        var item = JsonItemReader.Read("draft", Encoding.UTF8.GetBytes(written.ToJsonString()), problems)!;
        if (CaseContent.Read(rules, home, item, time.Name, problems) is not { } content)
        {
            Problem = problems.Sorted()[0].ToString();
            return;
        }

        var school = content.School is null ? null : evaluated.FileOf(content.School, time.Time.AsOf);
        var file = content.Pupil is null ? school! : evaluated.FileOf(content.Pupil, evaluated.TimeOf(content.Calendar), time.Time.AsOf,
            school);
        Explanation = new Explainer(evaluated, file, time.Time.AsOf).OfPupil();
        Context = new EvaluationContext(file, time.Time.AsOf);
    }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Problem { get; }

    public PupilExplanation? Explanation { get; }

    public EvaluationContext? Context { get; }

    /// <summary>What came of the rule: the best of its lines.</summary>
    public Truth Outcome => Explanation is null ? Truth.False
        : target.Withholds is { } action ? Withheld(action) : Of(target.Pathway, target.Id).Select(v => v.Outcome).DefaultIfEmpty().Max();

    /// <summary>How near the rule is to its action; more is nearer.</summary>
    public int Progress => Explanation is null ? int.MinValue
        : target.All.Sum(t => Of(t.Pathway, t.Id).Select(WitnessTry.Progress).DefaultIfEmpty(0).Max());

    private Truth Withheld(string action) => Explanation!.Advice.Withheld.Any(w => w.Action == action && w.Rule == target.Id) ? Truth.True
        : Explanation.Advice.Undecided.Any(u => u.Action == action) && Of(null, target.Id).Any(v => v.Outcome == Truth.Undecided)
            ? Truth.Undecided : Truth.False;

    private IEnumerable<RuleVerdict> Of(string? pathway, string id) =>
        Explanation!.Verdicts.Where(v => v.Rule == id && v.Pathway == pathway);
}
