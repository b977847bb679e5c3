using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>
/// Holds where pathways are against one check of a case: <c>PATHWAY</c> for its position, <c>PATHWAY/STAGE</c> for one stage, each with
/// <c>for PARENT</c>.
/// </summary>
internal sealed class PathwayCheck(Book book, SubjectAdvice advice, EvaluationContext context)
{
    public IEnumerable<CaseMismatch> Differences(JsonItem check)
    {
        foreach (var member in check["pathway"]?.Members ?? [])
        {
            if (member.Name == CaseCheck.Asked)
            {
                var all = advice.Pathways.Select(p => $"{p.Pathway}{(p.Parent is null ? "" : " for " + p.Parent)}: {Text(p)}").ToList();
                yield return CaseCheck.Mismatch(advice, "pathway", CaseCheck.Asked, all,
                    $"the pathways are {(all.Count > 0 ? string.Join("; ", all) : "none")}");
                continue;
            }

            var words = member.Name.Split(" for ");
            var (pathway, stage) = words[0].Split('/', 2) is [var id, var of] ? (id, of) : (words[0], null);
            var position = advice.Pathways.FirstOrDefault(p => p.Pathway == pathway && (words.Length == 1 || p.Parent == words[1]));
            if (position is not null && stage is not null && book.Pathways.Where(p => p.Id == pathway).All(p => p.Index(stage) < 0))
            {
                yield return CaseCheck.Mismatch(advice, member.Name, member.Value.Text, [],
                    $"the pathway '{pathway}' has no stage '{stage}'. "
                        + Nearest.Suggest(stage, book.Pathways.Where(p => p.Id == pathway).SelectMany(p => p.Stages).Select(s => s.Id)
                            .Distinct(StringComparer.Ordinal)));
                continue;
            }

            var found = position is null ? "not evaluated" : stage is null ? Text(position) : Text(position, stage);
            if (found != member.Value.Text && found.Split(" until ")[0] != (stage is null ? null : member.Value.Text))
            {
                yield return CaseCheck.Mismatch(advice, member.Name, member.Value.Text, [found],
                    $"the pathway {member.Name} is at '{found}', expected '{member.Value.Text}'");
            }
        }
    }

    private static string Text(PathwayPosition position) => position.Status is PathwayStatus.Waiting or PathwayStatus.Watching
        ? $"{position.Stage ?? PathwayStatus.NotStarted.ToWord()}, {Until(position.Status, position.Until)}" : position.Stage
            ?? position.Status.ToWord();

    // A stage that may follow has its status; of one on record its own watch is reported.
    private string Text(PathwayPosition position, string stage)
    {
        if (position.Next.FirstOrDefault(n => n.Stage == stage) is { } next)
        {
            return Until(next.Status, next.Status switch { PathwayStatus.Waiting => next.Earliest, PathwayStatus.Watching =>
                next.Earliest?.AddDays(-1), _ => null });
        }

        var editions = book.Pathways.Where(p => p.Id == position.Pathway).ToList();
        var pathway = editions.Find(p => p.IsInForce(context.Date))!;
        var state = context.File.Casework.IsSupplied
            ? new PathwayTimeline(book, editions, pathway, context with { Parent = position.Parent }).Present : null;
        return state?.IsOnRecord(stage) != true ? PathwayStatus.NotStarted.ToWord()
            : state.Watch(stage) is { IsOver: false, MissingEnd.Count: 0 } watch ? Until(PathwayStatus.Watching, watch.End) : "onRecord";
    }

    private static string Until(PathwayStatus status, DateOnly? until) => until is { } day
        ? $"{status.ToWord()} until {IsoDate.Text(day)}" : status.ToWord();
}
