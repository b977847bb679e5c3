namespace AttendanceRules.Packs.Schema;

/// <summary>What the members of cases and calendars mean.</summary>
internal static class CasePropertyDocs
{
    public static readonly IReadOnlyDictionary<string, PropertyDoc> All = new Dictionary<string, PropertyDoc>(StringComparer.Ordinal)
    {
        ["story."] = new("A file of a story: cases that are told together, outside of any pack."),
        ["story.cases"] = new("Its cases."),
        ["case."] = new("A test that an attendance officer can read."),
        ["case.case"] = new("What it shows."),
        ["case.school"] = new("The school around the pupil, or the school that the case is about."),
        ["case.check"] = new("Days on which the advice is held against expectations."),
        ["school of a case."] = new("A school with its own answers and casework."),
        ["school of a case.pupils"] = new("Its pupils."),
        ["pupil of a case."] = new("A pupil of a case's school."),
        ["check."] = new("Expectations for one day."),
        ["check.on"] = new("The day."),
        ["check.knownOn"] = new("The day whose knowledge is used; without it the day itself."),
        ["check.expect"] = new("What must be advised, by stakeholder: action [to PARENT] [due DATE]."),
        ["check.not"] = new("What must not be advised."),
        ["check.only"] = new("true: no other action of this pack is advised. all: of any pack.") { Choices = ["true", "false", "all"] },
        ["check.facts"] = new("Values of facts, by name: a number, text, yes/no, or a/b for an exact rate."),
        ["check.groups"] = new("Groups the pupil is in."),
        ["check.undecided"] = new("Names that are missing, by action."),
        ["check.blocked"] = new("Needs that are not met, by action."),
        ["check.withheld"] = new("Rules that hold an action back, by action [to PARENT]."),
        ["check.because"] = new("Reasons that some advised action must have."),
        ["check.pathway"] = new("Where each pathway stands, by pathway: STAGE, STAGE, waiting until DATE, or closed; by PATHWAY/STAGE where one stage stands."),
        ["check.notices"] = new("Codes of notices on the records."),

        ["calendar."] = new("A school calendar, in a file of its own: calendars/NAME.json."),
        ["calendar.terms"] = new("Terms with their half terms."),
        ["calendar.closures"] = new("Stretches of days on which the school was closed within a term."),
        ["calendar.bankHolidays"] = new("Bank holidays that the packs do not know."),
        ["term."] = new("A term."),
        ["term.from"] = new("Its first day."),
        ["term.to"] = new("Its last day."),
        ["term.halfTerms"] = new("Half-term breaks within it."),
        ["span."] = new("A stretch of days, both ends included."),
        ["span.from"] = new("Its first day."),
        ["span.to"] = new("Its last day."),
    };
}
