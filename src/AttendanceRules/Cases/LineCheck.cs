using AttendanceRules.Advice;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>Holds the lines of one check against what is advised: what is expected, what is not, and what else there is.</summary>
internal sealed class LineCheck(Book book, string? packId, SubjectAdvice advice)
{
    public IEnumerable<CaseMismatch> Differences(JsonItem check) => Expected(check).Concat(Unwanted(check)).Concat(Others(check));

    private IEnumerable<CaseMismatch> Expected(JsonItem check)
    {
        foreach (var member in check["expect"]?.Members ?? [])
        {
            foreach (var line in check["expect"]!.Strings(member.Name))
            {
                var of = advice.Actions.Where(a => member.Name == CaseCheck.Asked || a.Stakeholder == member.Name).ToList();
                if (member.Name == CaseCheck.Asked || !of.Exists(a => Fits(a, line)))
                {
                    var name = line.Split(' ')[0];
                    var same = of.Where(a => name == CaseCheck.Asked || a.Action == name)
                        .Select(a => Print(a, line) + (member.Name == CaseCheck.Asked ? " of " + a.Stakeholder : "")).ToList();
                    yield return CaseCheck.Mismatch(advice, member.Name, line, same, $"expected of {member.Name}: {line}"
                        + (same.Count > 0 ? $"; found: {string.Join(" | ", same)}" : "; not advised"));
                }
            }
        }
    }

    // "not" and "only" ignore what is ahead (S29); a name covers the actions that say they are it.
    private IEnumerable<CaseMismatch> Unwanted(JsonItem check)
    {
        foreach (var line in check.Strings("not"))
        {
            var isAsked = line == CaseCheck.Asked;
            var found = advice.Actions.Where(a => IsMeant(a, line) && (isAsked || Fits(a, line)
                || book.Actions.GetValueOrDefault(a.Action)?.Is.Any(also => Fits(a with { Action = also }, line)) == true))
                .Select(a => Print(a, line)).ToList();
            if (found.Count > 0)
            {
                yield return CaseCheck.Mismatch(advice, "not", isAsked ? line : "", found,
                    isAsked ? $"advised: {string.Join(" | ", found)}" : $"not expected: {line}");
            }
        }
    }

    private static bool IsMeant(RecommendedAction action, string line) =>
        action.Status != ActionStatus.Ahead || ExpectedLine.Read(line, out _)?.Status == ActionStatus.Ahead;

    private IEnumerable<CaseMismatch> Others(JsonItem check)
    {
        if (check["only"] is null)
        {
            yield break;
        }

        var isAll = packId is null || check["only"]!.Text == "all";
        var own = book.Rules.Where(r => r.PackId == packId).Select(r => r.Id)
            .Concat(book.Pathways.Where(p => p.PackId == packId).SelectMany(p => p.Stages).Select(s => s.Id))
                .ToHashSet(StringComparer.Ordinal);
        var lines = (check["expect"]?.Members ?? []).SelectMany(m => check["expect"]!.Strings(m.Name).Select(t => (m.Name, Text: t)))
            .ToList();
        foreach (var action in advice.Actions.Where(a => a.Status != ActionStatus.Ahead && (isAll || a.Rules.Any(own.Contains))))
        {
            if (!lines.Exists(l => l.Name == action.Stakeholder && Fits(action, l.Text)))
            {
                yield return CaseCheck.Mismatch(advice, action.Stakeholder, "", [Print(action)],
                    $"also advised to {action.Stakeholder}: {Print(action)}");
            }
        }
    }

    private static bool Fits(RecommendedAction action, string line) => ExpectedLine.Read(line, out _)?.Fits(action) == true;

    // The status and the role are shown where the line speaks of them, or asks for everything.
    private static string Print(RecommendedAction a, string line = "")
    {
        var written = ExpectedLine.Read(line, out _);
        var isAsked = written?.IsAsked == true;
        return a.Action + (a.Parent is null ? "" : " to " + a.Parent) + (a.Due is { } due ? $" due {IsoDate.Text(due)}" : "")
            + (isAsked || written?.Status is not null ? $" is {a.Status.ToWord()}" : "")
            + (written is { AsksStanding: true } or { Basis: not null } ? $" is {a.Basis.ToWord()}" : "")
            + (written is { AsksStanding: true } or { Force: not null } ? $" is {a.Force.ToWord()}" : "")
            + string.Concat((written is { AsksSources: true } or { Sources.Count: > 0 } ? a.Sources : []).Select(s => " citing " + s))
            + string.Concat(a.Values.Select(v => FormattableString.Invariant($" with {v.Name}={v.Value}@") + Day(v.Until)))
            + (isAsked || written?.Role is not null ? a.Role is null ? written?.Role is null ? "" : " as nobody" : " as " + a.Role : "");
    }

    private static string Day(DateOnly? date) => date is { } day ? IsoDate.Text(day) : "";
}
