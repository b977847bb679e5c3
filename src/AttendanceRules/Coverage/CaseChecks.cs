using AttendanceRules.Cases;
using AttendanceRules.Evaluation;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Coverage;

/// <summary>The checks of a pack's cases as evaluation sees them: whose records, on which day.</summary>
internal static class CaseChecks
{
    /// <summary>Each check of each case, about the pupil, or about the school where the case has no pupil of its own.</summary>
    public static IEnumerable<EvaluationContext> Of(RuleBook rules, PackFiles pack)
    {
        var book = rules.Book;
        var home = new CaseHome(pack.Pack!.Id, pack.Name, pack.Calendars);
        foreach (var (file, item) in pack.Files.SelectMany(f => f.List("cases").Select(c => (f, c))))
        {
            if (CaseContent.Read(rules, home, item, item.String("calendar") ?? file.String("calendar") ?? "", new ProblemList())
                is not { } content)
            {
                continue;
            }

            foreach (var check in content.Checks)
            {
                var (on, known) = (check.Date("on")!.Value, check.Date("knownOn") ?? check.Date("on")!.Value);
                var school = content.School is null ? null : book.FileOf(content.School, known);
                yield return new EvaluationContext(
                    content.Pupil is null ? school! : book.FileOf(content.Pupil, book.TimeOf(content.Calendar), known, school), on);
            }
        }
    }
}
