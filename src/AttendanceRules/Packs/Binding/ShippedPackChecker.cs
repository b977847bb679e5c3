using System.Text.RegularExpressions;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// What is asked of packs that come with the package: what they say is cited, and lengths that sources give are thresholds.
/// </summary>
internal static partial class ShippedPackChecker
{
    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        foreach (var pack in packs.Where(p => p.IsShipped))
        {
            foreach (var section in PackSection.All)
            {
                foreach (var (name, item) in pack.Each(section))
                {
                    Cited(section, name, item, problems);
                    Lengths(item, section.Concept, item.Has("sources"), problems);
                }
            }
        }
    }

    private static void Cited(PackSection section, string name, JsonItem item, ProblemList problems)
    {
        IEnumerable<JsonItem> uncited = [];
        if (section == PackSection.Thresholds)
        {
            uncited = item.List("values").Where(v => !v.Has("source"));
        }
        else if (section == PackSection.Pathways && !item.Has("sources"))
        {
            uncited = item.List("stages").Where(s => !s.Has("sources"));
        }
        else if ((section == PackSection.Rules || section == PackSection.Codes) && !item.Has("sources"))
        {
            uncited = [item];
        }

        foreach (var at in uncited)
        {
            problems.Warn("no-source", at, $"'{name}' cites no source.",
                "A pack of the package cites a source for each rule, code and value.");
        }
    }

    private static void Lengths(JsonItem item, ObjectSchema concept, bool isCited, ProblemList problems)
    {
        foreach (var stage in concept == ObjectSchema.Pathway ? item.List("stages") : [])
        {
            Lengths(stage, ObjectSchema.Rule, isCited || stage.Has("sources"), problems);
        }

        foreach (var (at, phrasing) in isCited && concept != ObjectSchema.Pathway ? Phrases.In(item, concept) : [])
        {
            var hasLengths = phrasing is EmbeddedSyntax.Window or EmbeddedSyntax.Length or EmbeddedSyntax.Deadline;
            foreach (Match match in Literal().Matches(hasLengths ? at.Text : ""))
            {
                // A step that closes its round on its own day says so by one calendar day; no source gives that either.
                if (UnitWords.TryParse(match.Groups[1].Value, out var unit)
                    && !(unit == Unit.CalendarDays && match.Value.StartsWith("1 ", StringComparison.Ordinal)))
                {
                    problems.Warn("literal-length", at, $"'{match.Value}' is written out although a source gives it.",
                        "Declare a threshold with the source and name it here.", match.Index + 1);
                }
            }
        }
    }

    // "last 1 school days" is how a window says today; no source gives it.
    [GeneratedRegex("(?<!last (?=1 ))\\b[0-9]{1,4} ((?:school |calendar |working )?[a-z]+)", RegexOptions.None, 10_000)]
    private static partial Regex Literal();
}
