using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

// What people can be asked to do.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Action = new("action", "Something people can be asked to do, and that can be put on record.",
    [
        CommonMembers.Title,
        new("by", JsonKind.Texts, true, "The stakeholders who do it.") { Names = NameKinds.Stakeholder },
        new("to", JsonKind.Text, "The stakeholder to whom it is done.") { Names = NameKinds.Stakeholder },
        new("role", JsonKind.Text, "Who at the stakeholder does it.") { Examples = ["senior attendance champion"] },
        new("kind", JsonKind.Text,
            "What sort of step it is; without it support. What is standing holds every day and is never due. An entry of what is legal "
                + "is about no parent whom it does not name.")
        {
            Choices = WordTables.ActionKinds.All,
        },
        new("contact", JsonKind.Text, "How people are reached.") { Choices = WordTables.Contacts.All },
        new("outcomes", JsonKind.List, "What can come of it: names, or objects with name and undoes."),
        new("record", JsonKind.Any,
            "false: nobody records it. only: it is recorded and never recommended.") { Choices = ["true", "false", "only"] },
        new("supplies", JsonKind.Text, "The question that its entry answers with yes.") { Names = NameKinds.Question },
        new("legalBasis", JsonKind.Text, "The power under which it is done."),
        new("provider", JsonKind.Text, "Who offers it."),
        new("duration", JsonKind.Text, "How long it takes."),
        new("intended", JsonKind.Text, "What it is meant to bring about."),
        new("success", JsonKind.Texts, "How people see that it has worked: its measure of success."),
        new("cost", JsonKind.Texts, "The thresholds in money that say what it costs.", EmbeddedSyntax.Names)
        { Names = NameKinds.Threshold },
        new("chargeable", JsonKind.YesNo, "Whether it is charged for."),
        new("servedBy", JsonKind.Texts, "Actions of a menu that serve this one; they are offered with it.") { Names = NameKinds.Action },
        new("is", JsonKind.Texts, "Actions as which its entries count too.") { Names = NameKinds.Action },
        new("evidence", JsonKind.Text, "What is known of whether it works."),
        new("values", JsonKind.Map, "What its entry records, by name: a unit, or date.") { EachOf = [.. UnitWords.All, "date"] },
        new("permits", JsonKind.Text,
            "withhold: a pack laid over this one may withhold it, although a statutory rule calls for it; without it "
            + "no layer may.") { Choices = ["withhold"] },
        CommonMembers.From, CommonMembers.Sources, CommonMembers.Replaces, CommonMembers.Reason,
    ]);

    public static readonly ObjectSchema Outcome = new("outcome", "An outcome of an action.",
    [
        new("name", JsonKind.Text, true, "Its name."),
        new("undoes", JsonKind.YesNo, "true: with this outcome the entry counts as if it had not been made."),
    ]);
}
