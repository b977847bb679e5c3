using System.Text.Json.Nodes;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Cases;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Impacts;
using AttendanceRules.Json.Layout;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.CaseDrafts;

/// <summary>
/// Drafts of cases for one rule or stage: one in which it calls for something with as little on record as could be found, then each part
/// of that a step less, left out and unknown. What they expect is what the rules say now: somebody has to read whether it is meant.
/// </summary>
internal sealed class CaseDrafter
{
    private const int MostTries = 600;

    private readonly RuleBook rules;
    private readonly CaseHome home;
    private readonly DraftTarget target;
    private readonly DraftTime time;

    /// <param name="rules">The book; its last pack is the one for which cases are drafted.</param>
    /// <param name="name">A rule, a stage, or PATHWAY/STAGE.</param>
    /// <param name="calendar">A calendar of the pack; null: the first that reaches a day on which the rule is in force.</param>
    /// <param name="on">The day of the checks; null: a day far into the calendar's first year.</param>
    /// <exception cref="ArgumentException">Nothing has the name, or no calendar of the pack fits.</exception>
    public CaseDrafter(RuleBook rules, string name, string? calendar, DateOnly? on)
    {
        this.rules = rules;
        var pack = rules.Files[^1];
        home = new CaseHome(pack.Pack!.Id, pack.Name, pack.Calendars);
        target = DraftTarget.Find(rules.Book, name);
        time = TimeOf(pack, calendar, on);
    }

    /// <summary>The drafts as a file of cases, laid out; null where no record was found on which the rule calls for something.</summary>
    public string? Write()
    {
        var search = new DraftSearch(rules, target, time, home, MostTries);
        if (search.Find() is not { } plan)
        {
            return null;
        }

        var cases = new List<JsonNode> { Case("", new DraftRecord(plan, target.IsOfSchool)).Written };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (title, record) in Variants(plan))
        {
            var draft = Case(title, record);
            if (draft.Outcome != Truth.True && seen.Add(draft.Written["check"]!.ToJsonString() + draft.Records))
            {
                cases.Add(draft.Written);
            }
        }

        var file = new JsonObject { ["calendar"] = time.Name, ["cases"] = new JsonArray([.. cases]) };
        return "// Drafts: they expect what the rules say now. Read each against the policy, mend what is not meant, and give it a name.\n"
            + JsonLayout.Of(file.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private IEnumerable<(string Title, DraftRecord Record)> Variants(WitnessPlan plan)
    {
        foreach (var part in plan.Parts.Values.OrderBy(p => p.About, StringComparer.Ordinal))
        {
            var what = Short(part);
            yield return part.Sessions > 1
                ? ("one session fewer of " + part.Code, new DraftRecord(plan.With(DraftSearch.Less(part)), target.IsOfSchool))
                : ("without: " + what, new DraftRecord(plan.Without(part.About), target.IsOfSchool));
            yield return ("not known: " + what, new DraftRecord(plan, target.IsOfSchool) { Unknown = part.About });
        }
    }

    private string Short(WitnessPart part) => part.Sentence(time.Time).TrimEnd('.');

    private (JsonObject Written, string Records, Truth Outcome) Case(string title, DraftRecord record)
    {
        var tried = new DraftTry(rules, rules.Book, target, record, time, home);
        if (tried.Explanation is not { } explanation)
        {
            throw new InvalidOperationException($"A draft cannot be read: {tried.Problem}");
        }

        var records = record.Write(time.Time);
        var text = records.ToJsonString();
        var name = target.Pathway is null ? target.Id : $"{target.Pathway}/{target.Id}";
        var written = new JsonObject
        {
            ["case"] = $"{name}: {(title.Length > 0 ? title : "with as little on record as it takes")}",
        };
        foreach (var (member, value) in records.ToList())
        {
            records.Remove(member);
            written[member] = value;
        }

        written["check"] = new JsonArray(Check(explanation.Advice, tried));
        return (written, text, tried.Outcome);
    }

    private JsonObject Check(PupilAdvice advice, DraftTry tried)
    {
        var check = new JsonObject { ["on"] = IsoDate.Text(advice.AsOf) };
        var called = advice.Actions.Where(a => a.Rules.Contains(target.Id)).ToList();
        if (called.Count > 0)
        {
            check["expect"] = new JsonObject(called.GroupBy(a => a.Stakeholder, StringComparer.Ordinal).Select(g => KeyValuePair.Create(
                g.Key, (JsonNode?)new JsonArray([.. g.Select(a => (JsonNode)Line(a)).DistinctBy(l => l.ToJsonString())]))));
        }

        var open = advice.Undecided.Where(u => target.Actions.Contains(u.Action)).DistinctBy(u => u.Action).ToList();
        if (open.Count > 0)
        {
            check["undecided"] = new JsonObject(open.Select(u => KeyValuePair.Create(u.Action,
                (JsonNode?)new JsonArray([.. u.Missing.Select(m => (JsonNode)m)]))));
        }

        if (target.Withholds is { } held && advice.Withheld.Any(w => w.Action == held && w.Rule == target.Id))
        {
            check["withheld"] = new JsonObject { [held] = new JsonArray(target.Id) };
        }

        var absent = target.Actions.Where(x => !advice.Actions.Any(a => a.Action == x
            || rules.Book.Actions.GetValueOrDefault(a.Action)?.Is.Contains(x) == true)).ToList();
        if (absent.Count > 0)
        {
            check["not"] = new JsonArray([.. absent.Select(a => (JsonNode)a)]);
        }

        var facts = new JsonObject(Values(tried).Select(v => KeyValuePair.Create(v.Name, (JsonNode?)Number(v.Value))));
        if (facts.Count > 0 || check.Count == 1)
        {
            check["facts"] = facts;
        }

        return check;
    }

    private static JsonNode Number(string value) => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number : value;

    private static string Line(RecommendedAction action) => action.Action + (action.Parent is { Length: > 0 } p ? " to " + p : "")
        + (action.Due is { } due ? " due " + IsoDate.Text(due) : "");

    // What the conditions count, so that whoever reads the case sees how near the limit it is.
    private IEnumerable<(string Name, string Value)> Values(DraftTry tried) => target.Editions
        .Where(e => e.IsInForce(tried.Context!.Date)).SelectMany(e => e.When.Names.Concat(e.Lines.SelectMany(l => l.When.Names)))
        .SelectMany(n => n.AllUses()).DistinctBy(n => n.Name)
        .Where(n => n.Kind == ValueKind.Number && n is not ThresholdName and not QuestionName && rules.Book.Names.Facts.Contains(n.Name)
            && !n.NeedsPathway && !n.IsPerParent && (!target.IsOfSchool || n.IsOfSchool))
        .Select(n => (n.Name, Value: n.At(tried.Context!).ToString())).Where(v => !v.Value.Contains("..", StringComparison.Ordinal));

    private DraftTime TimeOf(PackFiles pack, string? name, DateOnly? on)
    {
        var calendars = pack.Calendars.OrderBy(c => c.Key, StringComparer.Ordinal).Where(c => name is null || c.Key == name)
            .Select(c => (c.Key, Calendar: SchoolCalendar.TryParse(c.Value, c.Key, out var calendar, out _) ? calendar : null)).ToList();
        foreach (var (key, calendar) in calendars.Where(c => c.Calendar is { Terms.Count: > 0 }))
        {
            var days = calendar!.SchoolDays(rules.Book.BankHolidays, rules.Book.Week).ToList();
            var inForce = days.FindAll(d => target.Editions.Any(e => e.IsInForce(d)));
            var day = on ?? (inForce.Count == 0 ? default : inForce[Math.Min(inForce.Count - 1, DaysIn)]);
            if (day != default && day >= days[0] && day <= days[^1])
            {
                return new DraftTime(key, new WitnessTime(rules.Book, day, null, calendar));
            }
        }

        throw new ArgumentException($"No calendar of the pack '{pack.Pack!.Id}' has a day on which '{target.Id}' is in force. "
            + "Write one as calendars/NAME.json, or name another with --calendar and a day of it with --on.", nameof(name));
    }

    // So many school days have marks that windows of some weeks are full.
    private const int DaysIn = 60;
}
