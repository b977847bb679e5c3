using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

// What speaks of a school as a whole.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Review = new(
        "review", "A self-evaluation of a school: questions that are answered with one of the same ratings, or in words.",
    [
        CommonMembers.Title,
        new("ratings", JsonKind.Texts, true,
            "The ratings, the worst first; each of its questions has just these as its type (no and yes: yes/no), or text.")
        { Examples = ["red", "amber", "green"] },
        new("sections", JsonKind.List, true, "Its sections in order."),
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema ReviewSection = new("section of a review", "Questions that are judged together.",
    [
        new("id", JsonKind.Text, true, "Its name."),
        CommonMembers.Title,
        new("questions", JsonKind.Texts, true, "Its questions, each per school.", EmbeddedSyntax.Names) { Names = NameKinds.Question },
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Analysis = new("analysis", "A table over the pupils of a school.",
    [
        CommonMembers.Title,
        new("by", JsonKind.Texts, true,
            "What its rows are: yearGroup, a characteristic, a question with fixed answers, a band or a yes/no name; or "
            + "weekday, half day, code or week. Of two, each two together.")
        { Names = NameKinds.Symbol, Examples = ["yearGroup", "weekday"] },
        new("show", JsonKind.Texts, true,
            "Its columns: a class is its share of the possible sessions; sessions, their number; a group or yes/no name, how "
            + "many pupils; a number, its mean.")
        { Names = NameKinds.Symbol | NameKinds.Class, Examples = ["attendance", "persistentlyAbsent"] },
        new("in", JsonKind.Text,
            "The window that is looked at; without it the school year.", EmbeddedSyntax.Window)
        { Examples = ["school year", "this term", "last 10 school weeks"] },
        new("least", JsonKind.Text, "The threshold in pupils below which a row shows no figures, and no other by which it could be "
            + "worked out.", EmbeddedSyntax.Names) { Names = NameKinds.Threshold },
        new("beside", JsonKind.Text, "The id of an analysis of another time with the same rows and columns, shown beside it: of a week "
            + "the same one of the year before.") { Names = NameKinds.Table, Examples = ["attendance-by-week-last-year"] },
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Report = new("report", "A document about a school.",
    [
        CommonMembers.Title,
        new("for", JsonKind.Text, "The stakeholder who reads it.") { Names = NameKinds.Stakeholder },
        new("sections", JsonKind.List, true, "Its sections in order."),
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema ReportSection = new("section of a report", "A part of a report.",
    [
        CommonMembers.Title,
        new("show", JsonKind.Texts, true,
            "What it holds: ids of analyses, reviews and benchmarks, or groups, cohorts, benchmarks, due, overdue, undecided, "
            + "unmet, standing, roles, evidence, plan, changes.")
        { Names = NameKinds.Table | NameKinds.Stakeholder, Examples = ["due", "cohorts"] },
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Benchmark = new("benchmark", "Published figures.",
    [
        CommonMembers.Title,
        new("period", JsonKind.Text, "What time they are about."),
        new("licence", JsonKind.Text, "A note that must appear beside the figures."),
        new("areaFrom", JsonKind.Text,
            "The question whose answer is the school's area; without it every area is compared.", EmbeddedSyntax.Names)
        { Names = NameKinds.Question },
        new("phaseFrom", JsonKind.Text,
            "The question whose answer is the school's phase; without it every phase is compared.", EmbeddedSyntax.Names)
        { Names = NameKinds.Question },
        new("values", JsonKind.List, true, "The figures, by area and phase."),
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema BenchmarkValue = new("value of a benchmark", "Figures of one area, phase or group.",
    [
        new("area", JsonKind.Text, true, "The area, as the school's answer names it, or the nation."),
        new("name", JsonKind.Text, "The area as people read it."),
        new("phase", JsonKind.Text, "The phase of education; without it, all."),
        new("group", JsonKind.Text, "The group of pupils; without it, all."),
        new("period", JsonKind.Text, "The time, where it is not the benchmark's."),
        new("figures", JsonKind.Map, true, "Numbers by name: a class of sessions or a group means a percentage.")
        { Keys = NameKinds.Class | NameKinds.Group },
    ]);
}
