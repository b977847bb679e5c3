using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

// What comes first.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Priority = new("priority",
        "A level of priority. A line has the first level that it fits; a member that is left out fits every line.",
    [
        CommonMembers.Title,
        new("rank", JsonKind.Number, true, "Its place among the levels: the lowest comes first."),
        new("kinds", JsonKind.Texts, "The kinds of action that it is for; without it every kind but standing.")
        { EachOf = WordTables.ActionKinds.All, Examples = ["safeguarding"] },
        new("basis", JsonKind.Texts, "What the line rests on.") { EachOf = WordTables.Bases.All, Examples = ["statutory"] },
        new("status", JsonKind.Texts, "Where the line is against its dates.")
        { EachOf = WordTables.ActionStatuses.All, Examples = ["due", "overdue"] },
        new("dated", JsonKind.YesNo, "true: only lines with a last day, or a length until their event exists."),
        CommonMembers.When with
        {
            Meaning = "The condition under which a pupil's line fits; of a list, every line must hold. While it is undecided the "
                + "line fits. "
                + "A line of the school as a whole never fits a level with a condition.",
        },
        new("reviewBy", JsonKind.Text,
            "How long after it began, and again after each such length, a line without a last day is reviewed.",
            EmbeddedSyntax.Length) { Examples = PhraseExamples.Lengths },
    ]);
}
