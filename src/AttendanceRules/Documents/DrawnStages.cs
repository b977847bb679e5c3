using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Documents;

/// <summary>What is in the boxes of a pathway's drawing, and how they follow each other.</summary>
internal static class DrawnStages
{
    public static IReadOnlyList<DrawnStage> Of(PathwayDeclaration pathway, DutySentences sentences) =>
        [.. pathway.Stages.Select((s, i) => Drawn(pathway, s, i, sentences))];

    private static DrawnStage Drawn(PathwayDeclaration pathway, StageDeclaration stage, int index, DutySentences sentences)
    {
        List<string> lines = [];
        if (stage.HasWhen)
        {
            lines.Add("When " + sentences.Conditions.Of(stage.When));
        }

        lines.AddRange(stage.Needs.Select(n => "Needs: " + NamedText.Title(n)));
        lines.AddRange(stage.Lines.Select(l => "▸ " + sentences.Names.Action(l.Action)
            + (l.DueText.Length > 0 ? $" ({DutySentences.By(l)} {sentences.Deadline(l.DueText)})" : "")));
        lines.AddRange(stage.Watches.Distinct().Where(w => w.ForPhrase is not null)
            .Select(w => "Watch: " + sentences.Names.Of(w.ForPhrase!.Text)));
        var before = pathway.Before(index).ToList();
        var others = before.Where(b => pathway.Index(b) < 0).ToList();
        return new DrawnStage(
            stage.Title.Length > 0 ? stage.Title : stage.Id, lines,
            [.. before.Select(pathway.Index).Where(i => i >= 0).DefaultIfEmpty(-1)],
            [.. others.Select(sentences.Names.Action)],
            stage.WaitText is { Length: > 0 } and not "none" ? sentences.Names.Of(stage.WaitText) : "",
            stage.Closes || stage.Watches.Any(w => w.Closes));
    }
}
