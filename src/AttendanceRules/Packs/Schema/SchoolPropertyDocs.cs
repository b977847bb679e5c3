namespace AttendanceRules.Packs.Schema;

/// <summary>What the members mean that speak of a school as a whole.</summary>
internal static class SchoolPropertyDocs
{
    private static readonly string[] Windows = ["school year", "this term", "last 10 school weeks"];

    public static readonly IReadOnlyDictionary<string, PropertyDoc> All = new Dictionary<string, PropertyDoc>(StringComparer.Ordinal)
    {
        ["review."] = new("A self-evaluation of a school: questions that are all answered with one of the same ratings."),
        ["review.ratings"] = new("The ratings, the worst first; each of its questions has just these as its type.") { Examples = ["red", "amber", "green"] },
        ["review.sections"] = new("Its sections in order."),
        ["section of a review."] = new("Questions that are judged together."),
        ["section of a review.id"] = new("Its name."),
        ["section of a review.questions"] = new("Its questions, each per school.", EmbeddedSyntax.Names),
        ["analysis."] = new("A table over the pupils of a school."),
        ["analysis.by"] = new("What its rows are: yearGroup, a characteristic, a question with fixed answers, a band or a yes/no name; or weekday, half day or code. Of two, each two together.") { Examples = ["yearGroup", "weekday"] },
        ["analysis.show"] = new("Its columns: a class is its share of the possible sessions; sessions, their number; a group or yes/no name, how many pupils; a number, its mean.") { Examples = ["attendance", "persistentlyAbsent"] },
        ["analysis.in"] = new("The window that is looked at; without it the school year.", EmbeddedSyntax.Window) { Examples = Windows },
        ["analysis.least"] = new("The threshold in pupils below which a row shows no figures.", EmbeddedSyntax.Names),
        ["report."] = new("A document about a school."),
        ["report.for"] = new("The stakeholder who reads it."),
        ["report.sections"] = new("Its sections in order."),
        ["section of a report."] = new("A part of a report."),
        ["section of a report.show"] = new("What it holds: ids of analyses, reviews and benchmarks, or groups, cohorts, benchmarks, due, overdue, undecided, unmet, roles, evidence.") { Examples = ["due", "cohorts"] },
        ["benchmark."] = new("Published figures."),
        ["benchmark.period"] = new("What time they are about."),
        ["benchmark.licence"] = new("What has to be said where they are shown."),
        ["benchmark.areaFrom"] = new("The question whose answer is the school's area; without it every area is compared.", EmbeddedSyntax.Names),
        ["benchmark.phaseFrom"] = new("The question whose answer is the school's phase; without it every phase is compared.", EmbeddedSyntax.Names),
        ["benchmark.values"] = new("The figures, by area and phase."),
        ["value of a benchmark."] = new("Figures of one area, phase or group."),
        ["value of a benchmark.area"] = new("The area, as the school's answer names it, or the nation."),
        ["value of a benchmark.name"] = new("The area as people read it."),
        ["value of a benchmark.phase"] = new("The phase of education; without it, all."),
        ["value of a benchmark.group"] = new("The group of pupils; without it, all."),
        ["value of a benchmark.period"] = new("The time, where it is not the benchmark's."),
        ["value of a benchmark.figures"] = new("Numbers by name: a class of sessions or a group means a percentage."),
    };
}
