namespace AttendanceRules.Packs.Schema;

// Documents and their clauses.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Source = new("source", "A document that declarations cite.",
    [
        CommonMembers.Title,
        new("publisher", JsonKind.Text, "Who published it."),
        new("date", JsonKind.Text, "When it was published: a year, month or day."),
        new("address", JsonKind.Text, "Where to read it."),
        CommonMembers.From, CommonMembers.To,
        new("clauses", JsonKind.Map, true,
            "What each cited clause says, in own words, by clause: a text, or an object that also says what it is."),
    ]);

    public static readonly ObjectSchema Clause = new("clause", "A clause of a document, restated.",
    [
        new("text", JsonKind.Text, true, "What it says, in own words."),
        new("kind", JsonKind.Text,
            "What sort of statement it is.")
        { Choices = WordTables.ClauseKinds.All },
        new("stakeholder", JsonKind.Text, "Whom it is about: a stakeholder, pupils or all.") { Names = NameKinds.Stakeholder },
        new("notEncodable", JsonKind.Text,
            "Why no rule, question, action, fact or report can carry it, in a sentence; only of a clause that nothing cites."),
    ]);
}
