namespace AttendanceRules.Packs.Schema;

// Tests of packs.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Story = new("story", "A file of a story: cases that belong together, outside any pack.",
    [
        CommonMembers.Schema, CommonMembers.Calendar,
        new("cases", JsonKind.List, true, "Its cases."),
    ]);

    public static readonly ObjectSchema Case = new("case", "A test that an attendance officer can read.",
    [
        new("case", JsonKind.Text, true, "What it shows."),
        CommonMembers.Calendar, CommonMembers.Pupil, CommonMembers.Register, CommonMembers.Casework, CommonMembers.Answers,
        new("school", JsonKind.Map, "The school around the pupil, or the school that the case is about."),
        new("check", JsonKind.List, true, "Days on which the advice is held against expectations."),
    ]);

    public static readonly ObjectSchema CaseSchool = new("school of a case", "A school with its own answers and casework.",
    [
        CommonMembers.Answers, CommonMembers.Casework,
        new("pupils", JsonKind.List, "Its pupils."),
    ]);

    public static readonly ObjectSchema CasePupil = new("pupil of a case", "A pupil of a case's school.",
    [
        CommonMembers.Pupil, CommonMembers.Register, CommonMembers.Casework, CommonMembers.Answers,
    ]);

    public static readonly ObjectSchema Check = new("check", "Expectations for one day.",
    [
        new("on", JsonKind.Date, true, "The day."),
        new("knownOn", JsonKind.Date, "The day whose knowledge is used; without it the day itself."),
        new("expect", JsonKind.Map,
            "What must be advised, by stakeholder: action [to PARENT] [due DATE] [is ahead, due or overdue] "
            + "[is statutory, guidance or local] [is must, should or may] [citing SOURCE] [as ROLE]. A ? asks for it.")
        { Keys = NameKinds.Stakeholder, Names = NameKinds.Action },
        new("not", JsonKind.Texts, "What must not be advised.") { Names = NameKinds.Action },
        new("only", JsonKind.Any,
            "true: no other action of this pack is advised. all: of any pack.") { Choices = ["true", "false", "all"] },
        new("facts", JsonKind.Map, "Values of facts, by name: a number (10, or 10 school days), text, yes/no, or a/b for an exact rate.")
        { Keys = NameKinds.Symbol },
        new("groups", JsonKind.List, "Groups the pupil is in.") { Names = NameKinds.Group },
        new("undecided", JsonKind.Map, "Names that are missing, by action.") { Keys = NameKinds.Action, Names = NameKinds.Symbol },
        new("blocked", JsonKind.Map, "Needs that are not met, by action.")
        { Keys = NameKinds.Action, Names = NameKinds.Symbol | NameKinds.Action },
        new("withheld", JsonKind.Map, "Rules that hold an action back, by action [to PARENT].")
        { Keys = NameKinds.Action, Names = NameKinds.Rule },
        new("because", JsonKind.Texts, "Reasons that some advised action must have.") { Names = NameKinds.Symbol },
        new("pathway", JsonKind.Map,
            "The position on each pathway, by pathway: STAGE, STAGE, waiting until DATE, or closed; by PATHWAY/STAGE for one "
            + "stage.") { Keys = NameKinds.Pathway | NameKinds.Stage, Names = NameKinds.Stage },
        new("notices", JsonKind.Texts, "Codes of notices on the records."),
        new("tables", JsonKind.Map,
            "Figures of a school's tables, by analysis, row and column: { \"by-year\": { \"7\": { \"pupils\": 3 } } }.")
        { Keys = NameKinds.Table },
        new("sources", JsonKind.Map,
            "The clauses that declarations cite on that day, just these in any order, by name: a fact, threshold, question, group, action, "
            + "rule or pathway, or PATHWAY/STAGE; { \"callAfter\": \"our-policy#calls\" }. A ? asks for them.")
        {
            Keys = NameKinds.Symbol | NameKinds.Action | NameKinds.Rule | NameKinds.Pathway | NameKinds.Stage, Names = NameKinds.Clause,
        },
        new("unrecorded", JsonKind.Texts, "Actions that nobody records; each is due as long as what calls for it holds.")
        { Names = NameKinds.Action },
    ]);
}
