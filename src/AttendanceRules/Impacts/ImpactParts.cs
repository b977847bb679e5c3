using System.Globalization;
using AttendanceRules.Insight;

namespace AttendanceRules.Impacts;

/// <summary>The sentences and tables of an impact, which the formats for people share.</summary>
internal static class ImpactParts
{
    public static readonly IReadOnlyList<string> ActionColumns = ["Gain", "Lose", "Other change", "Action"];

    public static readonly IReadOnlyList<string> CountColumns = ["Pupils", "Affected", "Gain", "Lose", "Others affected"];

    public static IEnumerable<string> Heading(Impact impact)
    {
        yield return $"School {impact.School} on {ValueWords.Date(impact.AsOf)}"
            + (impact.KnownOn is { } known ? $", from what was known on {ValueWords.Date(known)}." : ".");
        yield return $"Before: {string.Join(", ", impact.Before)}. After: {string.Join(", ", impact.After)}.";
        yield return Summary(impact);
    }

    public static IReadOnlyList<string> RuleChanges(IReadOnlyList<RuleChange> changes) =>
        changes.Count == 0 ? ["Nothing: the rules are written alike."] : [.. changes.Select(c => c.Text)];

    public static IReadOnlyList<string> Row(ActionImpact action) =>
        [Number(action.Gain), Number(action.Lose), Number(action.Otherwise), $"{action.Title} ({action.Action})"];

    public static IReadOnlyList<string> Row(ImpactCount count)
    {
        var of = count.By switch
        {
            "all" => count.Title,
            "group" => count.Title + (count.MayBelong > 0 ? $" ({Number(count.MayBelong)} more may belong)" : ""),
            _ => $"{count.Title}: {count.Value}",
        };
        return count.NotShown is { } word ? [of, word, "", "", ""]
            : [
                of, Share(count.Affected ?? 0, count.Pupils ?? 0), Number(count.Gain ?? 0), Number(count.Lose ?? 0),
                count is { Others: > 0 and var others, AffectedOthers: { } affected } ? Share(affected, others) : "",
            ];
    }

    /// <summary>A line as a sentence, for example <c>gains: Letter (school, by 3 December 2026)</c>.</summary>
    public static string Sentence(ImpactLine line)
    {
        var about = new[]
        {
            line.Stakeholder, line.Parent is { } parent ? "parent " + parent : "",
            line.Event is { } happened ? EventWords.Of(happened) : "", Days(line),
            line.Before != LineStanding.CalledFor || line.After != LineStanding.CalledFor
                ? $"before {line.Before.ToWord()}, after {line.After.ToWord()}" : "",
        };
        return $"{line.Kind.ToWord()}: {line.Title} ({string.Join(", ", about.Where(t => t.Length > 0))})";
    }

    private static string Summary(Impact impact)
    {
        var (gain, lose) = (Having(impact, ImpactKind.Gains), Having(impact, ImpactKind.Loses));
        var otherwise = impact.Pupils.Count(p => p.Lines.Any(l => l.Kind is not (ImpactKind.Gains or ImpactKind.Loses)));
        var others = impact.ReadsOtherwise.Count;
        return $"{Number(impact.Pupils.Count)} of {Number(impact.PupilCount)} pupils are affected: {Number(gain)} gain an action, "
            + $"{Number(lose)} lose one, {Number(otherwise)} have one that changes in another way. "
            + (others > 0 ? $"For {Number(others)} more the actions are the same, and reasons or sources read otherwise. " : "")
            + (impact.Notices.Any(n => n.IsFailure)
                ? "Advice on all others is equal, as far as it could be worked out; see the notes." : "Advice on all others is equal.");
    }

    private static int Having(Impact impact, ImpactKind kind) => impact.Pupils.Count(p => p.Lines.Any(l => l.Kind == kind));

    private static string Days(ImpactLine line) => (line.DueBefore, line.DueAfter) switch
    {
        (null, null) => "",
        ({ } was, { } now) when was == now => "by " + ValueWords.Date(now),
        ({ } was, { } now) => $"by {ValueWords.Date(now)}, before by {ValueWords.Date(was)}",
        (null, { } now) => "by " + ValueWords.Date(now),
        ({ } was, null) => $"before by {ValueWords.Date(was)}",
    };

    private static string Share(int part, int whole) => whole == 0 ? "0 of 0"
        : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({100m * part / whole:0.#}%)");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
