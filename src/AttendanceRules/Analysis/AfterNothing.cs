using AttendanceRules.Model;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A stage that follows, or waits from, what is never on record: an action that nobody records, or one that nothing calls for
/// and that is not <c>record: "only"</c> either.
/// </summary>
internal static class AfterNothing
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var stage in book.Stages)
        {
            foreach (var before in stage.Pathway.Declared.Before(stage.Index))
            {
                var index = stage.Pathway.Declared.Index(before);
                var actions = index < 0 ? [before] : stage.Pathway.Stages[index].Declared.FirstActions.ToList();
                Check(book, stage, stage.PlaceOfAfter(before), actions, problems);
            }

            if (stage.Declared.Wait?.Anchor is ActionAnchor anchor)
            {
                Check(book, stage, stage.Declared.WaitPhrase!.Origin, [anchor.Action], problems);
            }
        }
    }

    private static void Check(WrittenBook book, WrittenStage stage, Origin at, List<string> actions, ProblemList problems)
    {
        var named = string.Join("' or '", actions.Distinct(StringComparer.Ordinal));
        if (actions.Count > 0 && actions.TrueForAll(a => !book.Actions[a].IsRecorded))
        {
            problems.Warn("after-unrecorded", at,
                $"'{stage.Declared.Id}' comes after '{named}', which nobody records, so it is never called for.",
                "Let the action be recorded, or let the stage follow another.");
        }
        else if (actions.Count > 0 && actions.TrueForAll(a => !book.Actions[a].IsRecordOnly && !book.Called.Contains(a)))
        {
            problems.Warn("after-uncalled", at, $"'{stage.Declared.Id}' comes after '{named}', which no rule or stage calls for.",
                "Call for it, or declare it as \"record\": \"only\" if others take the step and it is only recorded.");
        }
    }
}
