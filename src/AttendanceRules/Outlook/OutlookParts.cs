using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Outlook;

/// <summary>What the formats for people have in common: headings, order, and what is left out.</summary>
internal static class OutlookParts
{
    // A list of every change of a count is for machines; people see when it begins and when the action falls away.
    private const int MostSteps = 8;

    /// <summary>The heading of what the reader should know.</summary>
    public const string Notes = "Notes";

    public static string Title(PupilOutlook outlook) => $"{outlook.Pupil} from {ValueWords.Date(outlook.AsOf)}";

    /// <summary>What is imagined, in a sentence.</summary>
    public static string Premise(PupilOutlook outlook) => !LooksAhead(outlook)
        ? $"The calendar has no session to come by {ValueWords.Date(outlook.Until)}, so there is nothing to look at."
        : outlook.SessionsToCome == 0
        ? $"The pupil is on roll for no session to come by {ValueWords.Date(outlook.Until)}; nothing can be missed."
        : $"Sessions to come: {outlook.SessionsToCome.ToString(CultureInfo.InvariantCulture)} by {ValueWords.Date(outlook.LastDay)}, "
            + $"marked {string.Join(" and ", outlook.PresentCodes.Distinct(StringComparer.Ordinal))}; missed ones are marked "
            + $"{string.Join(" and ", outlook.AbsenceCodes.Distinct(StringComparer.Ordinal))}.";

    public static IEnumerable<OutlookPart> Of(PupilOutlook outlook) => !LooksAhead(outlook) ? [] : new[]
    {
        new OutlookPart("What further absence brings", [.. outlook.Further.Where(f => f.Sessions > 0).Select(Of)]),
        new OutlookPart("What comes without further absence", [.. outlook.Further.Where(f => f.Sessions == 0).Select(Of)]),
        new OutlookPart("Not decided now", [.. outlook.Undecided.Select(Of)]),
        new OutlookPart("What falls away", [.. outlook.FallingAway.Select(f => Of(f, outlook.LastDay))]),
        new OutlookPart("How much may still be missed this school year", [.. outlook.Rates.Select(r =>
            ($"{r.Title} ({r.Fact}, {r.Limit})", (IReadOnlyList<ExplainedLine>)[new ExplainedLine(0, OutlookSentence.Of(r))]))]),
        new OutlookPart("Pathways", [.. outlook.Pathways.Where(p => p.On is not null || p.Now.Stage is not null).Select(p =>
            (p.Pathway + Parent(p.Parent),
                (IReadOnlyList<ExplainedLine>)[new ExplainedLine(0, OutlookSentence.Of(p, outlook.LastDay))]))]),
        NotFound(outlook),
    }.Where(p => p.Items.Count > 0);

    private static bool LooksAhead(PupilOutlook outlook) => outlook.LastDay > outlook.AsOf;

    // What does not come is counted: most rules of a book are for other pupils.
    private static OutlookPart NotFound(PupilOutlook outlook)
    {
        var sessions = OutlookSentence.Count(outlook.SessionsToCome);
        var never = outlook.NotFound.Count(a => a.IsProved);
        List<(string, IReadOnlyList<ExplainedLine>)> items = [];
        foreach (var (heading, isUndecided) in new[] { ("Not decided on a day ahead", true),
            ($"Not found within {sessions}, and not ruled out", false) })
        {
            IReadOnlyList<ExplainedLine> lines = [.. outlook.NotFound.Where(a => !a.IsProved && a.IsUndecidedAhead == isUndecided)
                .Select(a => new ExplainedLine(0, $"{a.Title} ({a.Action})"))];
            if (lines.Count > 0)
            {
                items.Add((heading, lines));
            }
        }

        if (never > 0)
        {
            items.Add((never == 1 ? "One other action does not come through absence"
                : string.Create(CultureInfo.InvariantCulture, $"{never} other actions do not come through absence"),
                [new ExplainedLine(0, outlook.SessionsToCome == 0 ? "There is no session to miss."
                    : $"No choice of the {sessions} to come makes {(never == 1 ? "it" : "one of them")} certain.")]));
        }

        return new OutlookPart("What was not found", items);
    }

    private static (string, IReadOnlyList<ExplainedLine>) Of(FurtherAbsence further) =>
        ($"{further.Title} ({further.Action}, {string.Join(", ", further.Stakeholders)}{Parent(further.Parent)})",
            [new ExplainedLine(0, OutlookSentence.Of(further))]);

    private static (string, IReadOnlyList<ExplainedLine>) Of(UndecidedAction undecided)
    {
        List<ExplainedLine> lines = [.. undecided.Questions.Select(q => new ExplainedLine(1, $"{q.Ask} ({q.Of}{Parent(q.About)})"))];
        if (undecided.Missing.Count > 0)
        {
            lines.Insert(0, new ExplainedLine(0, $"Missing: {string.Join(", ", undecided.Missing)}."));
        }

        return ($"{undecided.Title} ({undecided.Action}, {undecided.Stakeholder}{Parent(undecided.Parent)})", lines);
    }

    private static (string, IReadOnlyList<ExplainedLine>) Of(FallingAway falling, DateOnly until)
    {
        List<ExplainedLine> lines = [new(0, OutlookSentence.Of(falling, until))];
        foreach (var steps in falling.Steps.GroupBy(s => s.Fact, StringComparer.Ordinal))
        {
            lines.Add(new ExplainedLine(1, $"{steps.First().Title} ({steps.Key}):"));
            lines.AddRange(steps.Take(MostSteps).Select(s => new ExplainedLine(2, OutlookSentence.Of(s))));
            if (steps.Count() > MostSteps)
            {
                var left = steps.Count() - MostSteps;
                lines.Add(new ExplainedLine(2, left == 1 ? "It changes once more."
                    : string.Create(CultureInfo.InvariantCulture, $"It changes {left} times more.")));
            }
        }

        return ($"{falling.Title} ({falling.Action}{Parent(falling.Parent)})", lines);
    }

    private static string Parent(string? parent) => parent is null ? "" : ", parent " + parent;
}
