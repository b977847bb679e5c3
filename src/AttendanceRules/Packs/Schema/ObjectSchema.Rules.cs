using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

// What is called for.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Rule = new("rule", "Which actions are needed, by whom and by when; also a stage of a pathway.",
    [
        new("id", JsonKind.Text, "The name of a stage; a rule is named by its key."),
        CommonMembers.Title with { IsRequired = false },
        new("of", JsonKind.Text, "Whom it is about; without it the pupil.") { Choices = WordTables.Subjects.All },
        new("group", JsonKind.Text,
            "The group whose pupils it is about; of the school: it holds while one pupil is in the group.", EmbeddedSyntax.Names)
        { Names = NameKinds.Group },
        new("cell", JsonKind.Text, "The stakeholder in whose cell of the matrix it appears; without it who does its first action.")
        { Names = NameKinds.Stakeholder },
        CommonMembers.When,
        new("on", JsonKind.Text,
            "The event for each of which it lives once: an action, action:outcome, a fact's .start, or session CODES.")
        { Names = NameKinds.Action | NameKinds.Fact },
        CommonMembers.Do,
        new("firstOf", JsonKind.List, "Ways of which the first that holds is taken."),
        new("oneOf", JsonKind.List, "Actions of which people pick one.") { Names = NameKinds.Action },
        CommonMembers.Watch,
        new("continues", JsonKind.Text, "The stage of an earlier edition that this one goes on from.") { Names = NameKinds.Stage },
        new("closes", JsonKind.YesNo, "true: the cycle ends with the day on which the stage is on record; the next begins the day after."),
        new("withhold", JsonKind.Text, "The action that must not be advised while this holds.") { Names = NameKinds.Action },
        new("because", JsonKind.Text, "Why it is withheld."),
        new("after", JsonKind.Texts,
            "Stages or actions that it follows, all of them; of a text such as X or Y any is enough. Without it the stage above.")
        { Names = NameKinds.Stage | NameKinds.Action },
        new("wait", JsonKind.Text,
            "The time that must have passed since what it follows; none: the same day is allowed.", EmbeddedSyntax.Deadline)
        { Examples = ["none", "10 school days"] },
        CommonMembers.Due, CommonMembers.Needs, CommonMembers.Cycle,
        new("endedBy", JsonKind.Texts, "Actions or action:outcome on whose record it ends.", EmbeddedSyntax.Anchor),
        new("lapses", JsonKind.Text,
            "How long after it began it is dropped.", EmbeddedSyntax.Length) { Examples = PhraseExamples.Lengths },
        new("basis", JsonKind.Text, "What it rests on; without it local.") { Choices = WordTables.Bases.All },
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources, CommonMembers.Replaces, CommonMembers.Reason,
    ]);

    public static readonly ObjectSchema RuleDefaults = new("defaults of rules",
        "Members that each rule of the file has which does not write them itself; a change of an inherited rule has none.",
    [
        .. Rule.Members.Where(m => m.Name is "of" or "group" or "basis" or "from" or "to" or "sources"),
    ]);

    public static readonly ObjectSchema Line = new("line", "An action with a condition, deadline or parent of its own.",
    [
        new("action", JsonKind.Text, true, "The action.") { Names = NameKinds.Action },
        CommonMembers.When,
        new("each", JsonKind.Text, "parent: for every parent on their own record.") { Choices = ["parent"] },
        CommonMembers.Due,
        new("notBefore", JsonKind.Text,
            "The day before which it is not done.", EmbeddedSyntax.Deadline) { Examples = PhraseExamples.Deadlines },
        new("every", JsonKind.Text,
            "How long after the last one the next is due; beside it there is neither due nor notBefore.", EmbeddedSyntax.Length)
        { Examples = PhraseExamples.Lengths },
        new("else", JsonKind.Text, "The action of another line that follows if this one is not done; people read both as one line.")
        { Names = NameKinds.Action },
        new("values", JsonKind.Map, "Amounts that the advice carries, by name."),
        new("force", JsonKind.Text,
            "How strongly it is asked; without it must where statutory, else should.") { Choices = WordTables.Forces.All },
        CommonMembers.Watch,
        CommonMembers.From, CommonMembers.To,
    ]);

    public static readonly ObjectSchema LineValue = new("value of a line", "An amount that the advice carries.",
    [
        new("amount", JsonKind.Text, true, "What says how much: a threshold, or another number such as a fact.", EmbeddedSyntax.Names),
        new("until", JsonKind.Text, "The last day on which it holds.", EmbeddedSyntax.Deadline) { Examples = PhraseExamples.Deadlines },
    ]);

    public static readonly ObjectSchema Alternative = new("alternative", "One of the ways of firstOf.",
    [
        CommonMembers.When, CommonMembers.Needs, CommonMembers.Do with { IsRequired = true }, CommonMembers.Watch, CommonMembers.From,
        CommonMembers.To,
    ]);

    public static readonly ObjectSchema Watch = new("watch", "A stretch of time after which it is judged whether things improved.",
    [
        new("for", JsonKind.Text, "Its length.", EmbeddedSyntax.Length) { Examples = PhraseExamples.Lengths },
        new("until", JsonKind.Text,
            "Its last day: an action whose entry names it, a recorded value, a date or a length from an anchor.", EmbeddedSyntax.Deadline),
        new("extend", JsonKind.Text, "The action whose entry moves its end.") { Names = NameKinds.Action },
        new("atMost", JsonKind.Text,
            "The longest that extensions may make it; without extend, the longest that until may.", EmbeddedSyntax.Length)
        { Examples = PhraseExamples.Lengths },
        new("early", JsonKind.Texts,
            "The condition under which the next stage may come before its end.", EmbeddedSyntax.Condition)
        { Examples = PhraseExamples.Conditions },
        new("improved", JsonKind.Texts,
            "What counts as improved, judged once, on its last day.", EmbeddedSyntax.Condition) { Examples = PhraseExamples.Conditions },
        new("then", JsonKind.Text,
            "If improved, close ends the cycle, and after stay nothing that follows comes in it; without it stay. After "
            + "continue what follows comes by its own condition, whatever the verdict. With watch again it is watched as long once "
            + "more, until it has not improved.") { Choices = ["close", "stay", "continue", "watch again"] },
        CommonMembers.Do,
    ]);

    public static readonly ObjectSchema Pathway = new("pathway", "Rules in order with memory.",
    [
        CommonMembers.Title,
        new("of", JsonKind.Text, "Who has a record of their own; without it the pupil.") { Choices = ["pupil", "parent"] },
        new("on", JsonKind.Text, "The event that opens it: an action, action:outcome or a fact's .start.")
        { Names = NameKinds.Action | NameKinds.Fact },
        CommonMembers.Cycle,
        new("skip", JsonKind.Text, "Which stages may be passed over; without it never.") { Choices = ["never", "furthest", "each"] },
        new("stages", JsonKind.List, true, "Its stages in order."),
        CommonMembers.From, CommonMembers.To, CommonMembers.Sources, CommonMembers.Replaces, CommonMembers.Reason,
    ]);
}
