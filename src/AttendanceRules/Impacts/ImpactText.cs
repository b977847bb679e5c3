using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Impacts;

/// <summary>An impact for a terminal: a line for each row, its cells separated by two spaces.</summary>
internal static class ImpactText
{
    public static string Of(Impact impact)
    {
        List<string> lines = [.. ImpactParts.Heading(impact), "", "What changed in the rules"];
        lines.AddRange(ImpactParts.RuleChanges(impact.Rules).Select(t => "  " + t));
        lines.AddRange(["", "By action", .. Table(ImpactParts.ActionColumns, [.. impact.Actions.Select(ImpactParts.Row)])]);
        lines.AddRange(["", "Who is affected", .. Table(ImpactParts.CountColumns, [.. impact.Counts.Select(ImpactParts.Row)])]);
        lines.AddRange(["", "Pupils", .. impact.Pupils.Count == 0 ? ["  Nobody."] : impact.Pupils.SelectMany(Pupil)]);
        if (impact.OwnLines.Count > 0)
        {
            lines.AddRange(["", "The school", .. impact.OwnLines.SelectMany(Line)]);
        }

        if (impact.Notices.Count > 0)
        {
            lines.AddRange(["", "Notes", .. impact.Notices.Select(n => "  " + n.Text)]);
        }

        return string.Concat(lines.Select(l => PlainText.Of(l).TrimEnd() + "\n"));
    }

    private static IEnumerable<string> Pupil(PupilImpact pupil) => ["  " + pupil.Pupil, .. pupil.Lines.SelectMany(Line)];

    private static IEnumerable<string> Line(ImpactLine line) =>
        ["    " + ImpactParts.Sentence(line), .. line.Because.Select(b => "      " + b)];

    private static IEnumerable<string> Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return ["  Nothing."];
        }

        IReadOnlyList<string>[] all = [columns, .. rows];
        int[] widths = [.. columns.Select((_, i) => all.Max(r => r[i].Length))];
        return all.Select(r => "  " + string.Join("  ", r.Select((c, i) => c.PadRight(widths[i]))));
    }
}
