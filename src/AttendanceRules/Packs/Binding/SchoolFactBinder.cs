using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads facts about the pupils of a school together.</summary>
internal sealed class SchoolFactBinder(SymbolTable names, ProblemList problems)
{
    public PupilCountFact? Pupils(string name, JsonItem item)
    {
        foreach (var member in item.Members.Where(m => m.Name is "in" or "at" or "minutesLate" or "mostPer" or "notCoveredBy" or "atLeast"))
        {
            problems.Add("senseless-member", member.Value, $"A count of pupils has no '{member.Name}'.", "Leave it out.");
        }

        if (item["of"] is not { } of)
        {
            problems.Add("missing-member", item, $"The fact '{name}' needs 'of'.");
            return null;
        }

        if (names.Find(of.Text) is { Kind: ValueKind.Truth, IsPerParent: true })
        {
            problems.Add("which-parent", of, $"'{of.Text}' is asked about each parent, and pupils are counted.", $"Count an 'is' fact that says anyParent.{of.Text}.");
            return null;
        }

        if (names.Find(of.Text) is { Kind: ValueKind.Truth } named)
        {
            return new PupilCountFact(named) { Name = name, Title = item.String("title") ?? "" };
        }

        names.Unfit("unknown-name", of, of.Text, $"'{of.Text}' is no group, question or yes/no fact.");
        return null;
    }

    public GapFact? Gap(string name, JsonItem item)
    {
        var of = names.Sessions(item["gap"]);
        var by = By(item);
        var window = FactWindow.Of(name, item, "school year", names, problems);
        if (window is { UsesCasework: true } or { NeedsPathway: true })
        {
            problems.Add("senseless-member", item["in"]!, "Cohorts are compared over a stretch of the calendar that is the same for every pupil.", "school year, this term or last N school weeks.");
        }

        return of is null || window is null || by.Count == 0 ? null : new GapFact(of, by, window)
        {
            Name = name, Title = item.String("title") ?? "", InPairs = item.Bool("pairs") == true,
            Lower = names.Threshold(item["lower"], Unit.Percent), Least = names.Threshold(item["least"], Unit.Pupils),
        };
    }

    private List<Symbol> By(JsonItem item)
    {
        if (!item.Has("by"))
        {
            problems.Add("missing-member", item, "A gap needs 'by'.");
        }

        var found = new List<Symbol>();
        foreach (var at in item.List("by"))
        {
            if (names.Find(at.Text) is { } named && !named.IsPerParent && !named.NeedsPathway)
            {
                found.Add(named);
            }
            else
            {
                names.Unfit("unknown-name", at, at.Text, $"'{at.Text}' divides no pupils.");
            }
        }

        return found;
    }
}
