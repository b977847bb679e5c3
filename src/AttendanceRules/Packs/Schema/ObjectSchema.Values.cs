using AttendanceRules.Model;
using AttendanceRules.Packs.Binding.Facts;

namespace AttendanceRules.Packs.Schema;

// What conditions can name.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Threshold = new(
        "threshold", "A number, percentage or length of time that rules name instead of writing it.",
    [
        CommonMembers.Title,
        new("unit", JsonKind.Text, true,
            "What it counts. Bare days are refused: school, calendar and working days give different answers."),
        new("permits", JsonKind.Text,
            "What a pack that extends this one may do to it; without it: locked.") { Choices = ["locked", "tighten", "free"] },
        new("stricter", JsonKind.Text, "Which way is stricter.") { Choices = ["lower", "higher"] },
        new("values", JsonKind.List, true, "Its values, each from the day it came into use."),
        new("checked", JsonKind.Date, "When the values were last held against their sources."),
        CommonMembers.Replaces, CommonMembers.Reason,
    ]);

    public static readonly ObjectSchema ThresholdValue = new("threshold value", "A value of a threshold.",
    [
        new("from", JsonKind.Date, true, "The day it came into use."),
        new("value", JsonKind.Number, true, "The number, with at most two decimals."),
        new("source", JsonKind.Text, "Where it comes from, as document#clause.") { Names = NameKinds.Clause },
    ]);

    public static readonly ObjectSchema Fact = new("fact", "A named value; its kind is the one key among those that name a kind.",
    [
        CommonMembers.Title with { IsRequired = false }, CommonMembers.From, CommonMembers.To, CommonMembers.Sources,
        CommonMembers.Replaces, CommonMembers.Reason, .. FactKinds.Keys, .. FactKinds.Members,
    ]);

    public static readonly ObjectSchema BandEdition = new("edition of a band's rows", "Rows of a band from a day on.",
    [
        CommonMembers.From with { IsRequired = true }, CommonMembers.To, CommonMembers.Rows with { IsRequired = true },
        new("checkpoints", JsonKind.Any, "The checkpoints of the school year for which they are, as numbers from 1; without it for each.")
        { Examples = ["1"] },
        new("source", JsonKind.Text, "Where they come from, as document#clause.") { Names = NameKinds.Clause },
    ]);

    public static readonly ObjectSchema Question = new("question", "A fact that a person answers.",
    [
        new("ask", JsonKind.Text, true, "The question as it is put to people."),
        CommonMembers.Title with { IsRequired = false },
        new("of", JsonKind.Text, true, "The stakeholder who answers.") { Names = NameKinds.Stakeholder },
        new("type", JsonKind.Any, true, "yes/no, number, date, text, a unit such as sessions, or a list of the answers."),
        CommonMembers.Spellings,
        new("per", JsonKind.Text, "Whom one answer is about; without it the pupil.") { Choices = WordTables.Subjects.All },
        new("when", JsonKind.Text,
            "The condition under which it is asked at all.", EmbeddedSyntax.Condition) { Examples = PhraseExamples.Conditions },
        new("assume", JsonKind.Any, "The answer taken while there is none; it is printed as assumed."),
        new("holds", JsonKind.Text,
            "How long an answer holds, as a length or a window; without it until the next.", EmbeddedSyntax.Window)
        { Examples = ["school year", "20 school days"] },
        new("evidence", JsonKind.Texts, "What would show the answer to be right."),
        new("prompt", JsonKind.Text, "What an answer in words should say; for the type text."),
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources, CommonMembers.Replaces, CommonMembers.Reason,
    ]);

    public static readonly ObjectSchema Group = new("group", "A named condition with a title.",
    [
        CommonMembers.Title, CommonMembers.When,
        new("includes", JsonKind.Map, "Groups whose rules go on for this one, and for which stakeholders.")
        { Keys = NameKinds.Group, Names = NameKinds.Stakeholder },
        new("publishedFrom", JsonKind.Text,
            "The day of the school year, as MM-DD, before which figures of a school give no count of the group.") { Pattern = DayOfYear },
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources, CommonMembers.Replaces, CommonMembers.Reason,
    ]);
}
