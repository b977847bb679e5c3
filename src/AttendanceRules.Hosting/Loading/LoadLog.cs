using AttendanceRules.Hosting.Telemetry;
using AttendanceRules.Problems;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Loading;

/// <summary>Logs what came of reading packs, with their problems.</summary>
internal static class LoadLog
{
    private const int MostProblems = 20;

    public static void Write(
        ILogger logger, string name, string outcome, RuleBook? book, RuleBook? before, IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(p => p.Severity == Severity.Error);
        switch (outcome)
        {
            case LoadOutcome.Loaded:
                var packs = string.Join(", ", book!.Packs.Select(p => $"{p.Id} {p.Version}"));
                RuleBookLog.Loaded(logger, name, packs, book.Hash, problems.Count);
                break;
            case LoadOutcome.Unchanged:
                RuleBookLog.Unchanged(logger, name);
                break;
            case LoadOutcome.Rejected when before is null:
                RuleBookLog.NotLoaded(logger, name, errors);
                break;
            default:
                RuleBookLog.Rejected(logger, name, errors, before!.Hash);
                break;
        }

        foreach (var problem in problems.OrderBy(p => p.Severity != Severity.Error).Take(MostProblems))
        {
            if (problem.Severity == Severity.Error)
            {
                RuleBookLog.PackError(logger, name, problem);
            }
            else
            {
                RuleBookLog.PackWarning(logger, name, problem);
            }
        }

        if (problems.Count > MostProblems)
        {
            RuleBookLog.FurtherProblems(logger, name, problems.Count - MostProblems);
        }
    }
}
