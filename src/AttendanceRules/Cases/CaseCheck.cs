using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cases;

/// <summary>Holds advice against one check of a case; without a pack of its own (a story) every pack of the book is.</summary>
internal sealed class CaseCheck(Book book, string? packId, SubjectAdvice advice, EvaluationContext context)
{
    /// <summary>Asks for the value instead of expecting one: what was found is the difference.</summary>
    public const string Asked = "?";

    public IEnumerable<CaseMismatch> Differences(JsonItem check) =>
        new LineCheck(book, packId, advice).Differences(check).Concat(Facts(check)).Concat(Groups(check))
            .Concat(new PathwayCheck(book, advice, context).Differences(check))
            .Concat(Missing(check, "undecided", advice.Undecided.Select(u => (u.Action, u.Missing))))
            .Concat(Missing(check, "blocked", advice.Blocked.Select(b => (b.Action, b.Missing))))
            .Concat(Withheld(check)).Concat(Because(check)).Concat(Notices(check))
            .Concat(Unrecorded(check)).Concat(TableCheck.Differences(check, advice));

    /// <summary>A mismatch; the day is that of the advice.</summary>
    public static CaseMismatch Mismatch(SubjectAdvice advice, string about, string expected, IEnumerable<string> found, string text) =>
        new() { On = advice.AsOf, About = about, Expected = expected, Found = string.Join(" | ", found), Text = text };

    private CaseMismatch Mismatch(string about, string expected, IEnumerable<string> found, string text) =>
        Mismatch(advice, about, expected, found, text);

    private IEnumerable<CaseMismatch> Because(JsonItem check)
    {
        var found = advice.Actions.SelectMany(a => a.Reasons).Select(r => r.IsAssumed ? r.Text + " (assumed)" : r.Text)
            .Distinct(StringComparer.Ordinal).ToList();
        return check.Strings("because")
            .Where(r => !found.Contains(r) && !advice.Actions.Any(a => a.Reasons.Any(x => x.Text == r)))
            .Select(r => Mismatch("because", r, found,
                r == Asked ? $"the reasons are {string.Join("; ", found)}" : $"no action has the reason '{r}'"));
    }

    private IEnumerable<CaseMismatch> Notices(JsonItem check)
    {
        var found = advice.Notices.Select(n => n.Code).ToList();
        return check["notices"] is { Items.Count: 0, Kind: JsonItemKind.List }
            ? found.Select(n => Mismatch("notices", "", [n], $"the notice '{n}' is there; none is expected"))
            : check.Strings("notices").Where(n => !found.Contains(n)).Select(n => Mismatch("notices", n, found,
                n == Asked ? $"the notices are {string.Join(", ", found)}" : $"the notice '{n}' is not there"));
    }

    private IEnumerable<CaseMismatch> Unrecorded(JsonItem check) =>
        check.Strings("unrecorded").Where(a => book.Actions.GetValueOrDefault(a)?.IsRecorded != false)
            .Select(a => Mismatch("unrecorded", a, [], $"{a} can be recorded, and the case expects that nobody records it"));

    // ACTION [to PARENT] → the rule that withholds it.
    private IEnumerable<CaseMismatch> Withheld(JsonItem check)
    {
        foreach (var member in check["withheld"]?.Members ?? [])
        {
            var isAsked = member.Name == Asked;
            var found = advice.Withheld
                .Where(w => isAsked || member.Name == w.Action || member.Name == $"{w.Action} to {w.Parent}")
                .Select(w => isAsked ? $"{w.Action}{(w.Parent is null ? "" : " to " + w.Parent)} by {w.Rule}" : w.Rule).ToList();
            foreach (var rule in check["withheld"]!.Strings(member.Name).DefaultIfEmpty(isAsked ? Asked : "").Where(r => r.Length > 0
                && (isAsked || !found.Contains(r, StringComparer.Ordinal))))
            {
                yield return Mismatch("withheld " + member.Name, rule, found, isAsked ? $"withheld: {string.Join(", ", found)}"
                    : $"withheld: {member.Name} by {rule}; "
                        + (found.Count > 0 ? "found by " + string.Join(", ", found) : "it is not there"));
            }
        }
    }

    private IEnumerable<CaseMismatch> Facts(JsonItem check)
    {
        foreach (var member in check["facts"]?.Members ?? [])
        {
            if (member.Name == Asked)
            {
                var all = OwnFacts().ToList();
                yield return Mismatch("facts", Asked, all, $"the facts are {(all.Count > 0 ? string.Join("; ", all) : "none")}");
                continue;
            }

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
                    yield return Mismatch(member.Name, member.Value.Text, [],
                        $"{member.Name} depends on a pathway and cannot be asked: stages of {pathways.Count} pathways use it"
                            + (pathways.Count == 1 ? ", and none is in force" : ""));
                    continue;
                }

                asked = asked with { Frame = new PathwayTimeline(book, editions, pathway, asked).Shown };
            }

            var value = named.At(asked);
            var (expected, unit) = WithUnit(named, member.Value.Text);
            if (!Equal(value, expected) || (unit != Unit.None && unit != named.Unit))
            {
                var found = unit == Unit.None ? "" : " " + UnitWords.Of(named.Unit);
                yield return Mismatch(member.Name, member.Value.Text, [value + found],
                    $"{member.Name} is {value.InWords}{found}, expected {member.Value.Text}");
            }
        }
    }

    // Of a pack those that it declares itself, of a story all; what needs a pathway is asked by its name.
    private IEnumerable<string> OwnFacts() =>
        from name in book.Names.Facts
        let fact = book.Names.Find(name)
        where fact is not null && (packId is null || fact.Origin.Pack == packId) && !fact.NeedsPathway
            && (context.File.Pupil is not null || fact.IsOfSchool)
        from parent in fact.IsPerParent ? context.File.Parents : [""]
        select $"{name}{(parent.Length > 0 ? " for " + parent : "")}: "
            + fact.At(parent.Length > 0 ? context with { Parent = parent } : context);

    // A number may be written with its unit: 10 school weeks.
    private static (string Value, Unit Unit) WithUnit(Symbol named, string expected)
    {
        var at = expected.IndexOf(' ', StringComparison.Ordinal);
        return named.Kind == ValueKind.Number && at > 0 && UnitWords.TryParse(expected[(at + 1)..], out var unit)
            ? (expected[..at], unit) : (expected, Unit.None);
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

    private IEnumerable<CaseMismatch> Groups(JsonItem check)
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
            yield return Mismatch("groups", string.Join(", ", expected), found,
                $"the groups are {string.Join(", ", found)}; expected {string.Join(", ", expected)}");
        }
    }

    private IEnumerable<CaseMismatch> Missing(JsonItem check, string what,
        IEnumerable<(string Action, IReadOnlyList<string> Missing)> found)
    {
        var all = found.ToList();

        // An empty map says that there is none.
        foreach (var (action, missing) in check[what] is { Members.Count: 0 } ? all : [])
        {
            yield return Mismatch(what, "", [$"{action}: {string.Join(", ", missing)}"],
                $"{what}: {action} missing {string.Join(", ", missing)}; none is expected");
        }

        foreach (var member in check[what]?.Members ?? [])
        {
            if (member.Name == Asked)
            {
                var open = all.ConvertAll(f => $"{f.Action}: {string.Join(", ", f.Missing)}");
                yield return Mismatch(what, Asked, open, $"{what}: {(open.Count > 0 ? string.Join("; ", open) : "none")}");
                continue;
            }

            var expected = check[what]!.Strings(member.Name).Order(StringComparer.Ordinal).ToList();
            if (!all.Exists(f => f.Action == member.Name && expected.TrueForAll(e => f.Missing.Contains(e, StringComparer.Ordinal))))
            {
                var same = all.Where(f => f.Action == member.Name).Select(f => string.Join(", ", f.Missing)).ToList();
                yield return Mismatch($"{what} {member.Name}", string.Join(", ", expected), same,
                    $"{what}: {member.Name} missing {string.Join(", ", expected)}; "
                        + (same.Count > 0 ? $"found missing {string.Join(" | ", same)}" : "it is not there"));
            }
        }
    }
}
