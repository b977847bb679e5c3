using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>Holds advice against one check of a case; without a pack of its own (a story) every pack of the book is.</summary>
internal sealed class CaseCheck(Book book, string? packId, SubjectAdvice advice, EvaluationContext context)
{
    public IEnumerable<string> Differences(JsonItem check) =>
        Expected(check).Concat(Unwanted(check)).Concat(Others(check)).Concat(Facts(check)).Concat(Groups(check))
            .Concat(new PathwayCheck(book, advice, context).Differences(check))
            .Concat(Missing(check, "undecided", advice.Undecided.Select(u => (u.Action, u.Missing))))
            .Concat(Missing(check, "blocked", advice.Blocked.Select(b => (b.Action, b.Missing))))
            .Concat(Withheld(check))
            .Concat(check.Strings("because").Where(r =>
                !advice.Actions.Any(a => a.Reasons.Any(x => x.Text == r || (x.IsAssumed && x.Text + " (assumed)" == r))))
                .Select(r => $"no action has the reason '{r}'"))
            .Concat(check["notices"] is { Items.Count: 0 }
                ? advice.Notices.Select(n => $"the notice '{n.Code}' is there; none is expected") : [])
            .Concat(check.Strings("notices").Where(n => !advice.Notices.Any(x => x.Code == n))
                .Select(n => $"the notice '{n}' is not there"));

    private IEnumerable<string> Expected(JsonItem check)
    {
        foreach (var member in check["expect"]?.Members ?? [])
        {
            foreach (var line in member.Value.Items.Select(i => i.Text))
            {
                if (!advice.Actions.Any(a => a.Stakeholder == member.Name && Fits(a, line)))
                {
                    var same = advice.Actions.Where(a => a.Stakeholder == member.Name && a.Action == line.Split(' ')[0]).Select(Print)
                        .ToList();
                    yield return $"expected of {member.Name}: {line}" + (same.Count > 0 ? $"; found: {string.Join(" | ", same)}"
                        : "; not advised");
                }
            }
        }
    }

    // "not" and "only" ignore what is ahead (S29); a name covers the actions that say they are it.
    private IEnumerable<string> Unwanted(JsonItem check) =>
        check.Strings("not").Where(line => advice.Actions.Any(a => a.Status != ActionStatus.Ahead
            && (Fits(a, line) || book.Actions.GetValueOrDefault(a.Action)?.Is.Any(also => Fits(a with { Action = also }, line)) == true)))
            .Select(line => $"not expected: {line}");

    private IEnumerable<string> Others(JsonItem check)
    {
        if (check["only"] is null)
        {
            yield break;
        }

        var isAll = packId is null || check["only"]!.Text == "all";
        var own = book.Rules.Where(r => r.PackId == packId).Select(r => r.Id)
            .Concat(book.Pathways.Where(p => p.PackId == packId).SelectMany(p => p.Stages).Select(s => s.Id))
                .ToHashSet(StringComparer.Ordinal);
        var lines = (check["expect"]?.Members ?? []).SelectMany(m => m.Value.Items.Select(i => (m.Name, i.Text))).ToList();
        foreach (var action in advice.Actions.Where(a => a.Status != ActionStatus.Ahead && (isAll || a.Rules.Any(own.Contains))))
        {
            if (!lines.Exists(l => l.Name == action.Stakeholder && Fits(action, l.Text)))
            {
                yield return $"also advised to {action.Stakeholder}: {Print(action)}";
            }
        }
    }

    private static bool Fits(RecommendedAction action, string line) => ExpectedLine.Read(line, out _)?.Fits(action) == true;

    private static string Print(RecommendedAction a) => a.Action + (a.Parent is null ? "" : " to " + a.Parent)
        + (a.Due is { } due ? $" due {IsoDate.Text(due)}" : "")
        + string.Concat(a.Values.Select(v => FormattableString.Invariant($" with {v.Name}={v.Value}@") + Day(v.Until)));

    private static string Day(DateOnly? date) => date is { } day ? IsoDate.Text(day) : "";

    // ACTION [to PARENT] → the rule that withholds it.
    private IEnumerable<string> Withheld(JsonItem check) =>
        from member in check["withheld"]?.Members ?? []
        let found = advice.Withheld.Where(w => member.Name == w.Action || member.Name == $"{w.Action} to {w.Parent}").Select(w => w.Rule)
            .ToList()
        from rule in check["withheld"]!.Strings(member.Name)
        where !found.Contains(rule, StringComparer.Ordinal)
        select $"withheld: {member.Name} by {rule}; " + (found.Count > 0 ? "found by " + string.Join(", ", found) : "it is not there");

    private IEnumerable<string> Facts(JsonItem check)
    {
        foreach (var member in check["facts"]?.Members ?? [])
        {
            var words = member.Name.Split(" for ");
            var named = book.Names.Find(words[0])!;
            var asked = words.Length > 1 ? context with { Parent = words[1] } : context;
            if (named.NeedsPathway)
            {
                // It is asked in the pathway whose stages look at it.
                var pathways = book.Pathways.Where(p => p.Names.SelectMany(n => n.AllUses()).Any(u => u.Name == named.Name))
                    .Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
                var editions = book.Pathways.Where(p => pathways.Count == 1 && p.Id == pathways[0]).ToList();
                if (editions.Find(p => p.IsInForce(context.Date)) is not { } pathway || context.File.Pupil is null)
                {
                    yield return $"{member.Name} depends on a pathway and cannot be asked: stages of {pathways.Count} pathways use it"
                        + (pathways.Count == 1 ? ", and none is in force" : "");
                    continue;
                }

                asked = asked with { Frame = new PathwayTimeline(book, editions, pathway, asked).Shown };
            }

            var value = named.At(asked);
            if (!Equal(value, member.Value.Text))
            {
                yield return $"{member.Name} is {value.InWords}, expected {member.Value.Text}";
            }
        }
    }

    private static bool Equal(Value value, string expected)
    {
        if (value.Counts is var (a, b) && value.Counts is not null && expected.Split('/') is [var x, var y]
            && long.TryParse(x, CultureInfo.InvariantCulture, out var p) && long.TryParse(y, CultureInfo.InvariantCulture, out var q))
        {
            return a == p && b == q;
        }

        var written = expected switch { "true" => "yes", "false" => "no", _ => expected };
        return value.ToString() == written || (value.State == ValueState.Known && Ratio.TryParse(expected, out var number)
            && value.Kind == ValueKind.Number && value.Low!.Value.CompareTo(number) == 0);
    }

    private IEnumerable<string> Groups(JsonItem check)
    {
        if (check["groups"] is not { } list)
        {
            yield break;
        }

        var expected = list.Items.Select(i => i.Text).Order(StringComparer.Ordinal).ToList();
        var own = book.Groups.Where(g => packId is null || g.PackId == packId).Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        var found = (advice as PupilAdvice)?.Groups.Where(own.Contains).ToList() ?? [];
        if (!expected.SequenceEqual(found, StringComparer.Ordinal))
        {
            yield return $"the groups are {string.Join(", ", found)}; expected {string.Join(", ", expected)}";
        }
    }

    private static IEnumerable<string> Missing(JsonItem check, string what,
        IEnumerable<(string Action, IReadOnlyList<string> Missing)> found)
    {
        var all = found.ToList();

        // An empty map says that there is none.
        foreach (var (action, missing) in check[what] is { Members.Count: 0 } ? all : [])
        {
            yield return $"{what}: {action} missing {string.Join(", ", missing)}; none is expected";
        }

        foreach (var member in check[what]?.Members ?? [])
        {
            var expected = check[what]!.Strings(member.Name).Order(StringComparer.Ordinal).ToList();
            if (!all.Exists(f => f.Action == member.Name && expected.TrueForAll(e => f.Missing.Contains(e, StringComparer.Ordinal))))
            {
                var same = all.Where(f => f.Action == member.Name).Select(f => string.Join(", ", f.Missing)).ToList();
                yield return $"{what}: {member.Name} missing {string.Join(", ", expected)}; "
                    + (same.Count > 0 ? $"found missing {string.Join(" | ", same)}" : "it is not there");
            }
        }
    }
}
