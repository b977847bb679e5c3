using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>Reads gaps between the cohorts of a school: the key holds the sessions whose rate is compared.</summary>
internal sealed class GapBinder : IFactBinder
{
    public MemberSchema Key { get; } = new("gap", JsonKind.Any,
        "Counts the cohorts of a school whose rate of this class is below that of the school's other pupils.") { Names = NameKinds.Class };

    public IReadOnlyList<string> Choices => [];

    public IReadOnlyList<MemberSchema> Members { get; } =
    [
        new("by", JsonKind.Texts, "How pupils are grouped into cohorts: yearGroup, characteristics, yes/no names.", EmbeddedSyntax.Names),
        FactMembers.In,
        new("pairs", JsonKind.YesNo, "Whether each two of them together are cohorts too."),
        new("lower", JsonKind.Text,
            "The threshold in percent by more than which a cohort's rate is below its peers'; without it, any gap.", EmbeddedSyntax.Names)
        { Names = NameKinds.Threshold },
        new("least", JsonKind.Text, "The threshold in pupils below which a cohort is too small to be judged.", EmbeddedSyntax.Names)
        { Names = NameKinds.Threshold },
    ];

    public IReadOnlyList<string> NeededBy(string choice) => ["by", "in"];

    public Symbol? Read(FactSyntax fact)
    {
        var (item, names) = (fact.Item, fact.Names);
        var of = names.Sessions(fact.Key);
        var by = By(fact);
        var window = fact.Window("school year");
        if (window is { UsesCasework: true } or { NeedsPathway: true })
        {
            fact.Problems.Add("senseless-member", item["in"]!,
                "Cohorts are compared over a stretch of the calendar that is the same for every pupil.",
                "school year, this term or last N school weeks.");
        }

        return of is null || window is null || by.Count == 0 ? null : new GapFact(of, by, window)
        {
            Name = fact.Name, Title = fact.Title, InPairs = item.Bool("pairs") == true,
            Lower = names.Threshold(item["lower"], Unit.Percent), Least = names.Threshold(item["least"], Unit.Pupils),
        };
    }

    private static List<Symbol> By(FactSyntax fact)
    {
        if (!fact.Item.Has("by"))
        {
            fact.Problems.Add("missing-member", fact.Item, "A gap needs 'by'.");
        }

        var found = new List<Symbol>();
        foreach (var at in fact.Item.List("by"))
        {
            if (fact.Names.Find(at.Text) is { } named && !named.IsPerParent && !named.NeedsPathway)
            {
                found.Add(named);
            }
            else
            {
                fact.Names.Unfit("unknown-name", at, at.Text, $"Pupils cannot be grouped by '{at.Text}'.");
            }
        }

        return found;
    }
}
