namespace AttendanceRules.Packs.Schema;

// A pack and its files.
internal sealed partial class ObjectSchema
{
    public static readonly MemberSchema SchoolYearMember = new("schoolYear", JsonKind.Map, "The day on which a school year begins.");

    public static readonly MemberSchema SchoolDayMember = new("schoolDay", JsonKind.Map, "The sessions of every school day.");

    public static readonly MemberSchema SchoolWeekMember =
        new("schoolWeek", JsonKind.Map, "The weekdays on which there is school, those that are working days, and the first of a week.");

    public static readonly MemberSchema YearGroupsMember = new("yearGroups", JsonKind.Map,
        "What year groups are called, each with its number, by which conditions compare. Without it they are whole numbers.");

    public static readonly MemberSchema CurrencyMember = new("currency", JsonKind.Map, "What amounts of money are in.");

    public static readonly ObjectSchema File = new(
        "pack file", "A file of a rule pack. A pack is a folder of such files; comments and trailing commas are allowed.",
    [
        CommonMembers.Schema,
        new("pack", JsonKind.Map, "Identity of the pack; in exactly one of its files."),
        new("sources", JsonKind.Map, "Documents that the pack cites, by id."),
        new("thresholds", JsonKind.Map, "Numbers, percentages and lengths of time with dates and sources, by name."),
        new("facts", JsonKind.Map, "Facts about a pupil or a school on a date, by name."),
        new("questions", JsonKind.Map, "Facts that a person answers, by name."),
        new("groups", JsonKind.Map, "Groups of pupils, the rows of the matrix, by name."),
        new("actions", JsonKind.Map, "What can be asked of people, by name."),
        new("rules", JsonKind.Map, "What is called for, by id."),
        new("pathways", JsonKind.Map, "Rules in order with memory, by id."),
        new("disables", JsonKind.List, "Inherited rules that are switched off."),
        new("reviews", JsonKind.Map, "Self-evaluations of a school: questions rated alike, in sections, by id."),
        new("analyses", JsonKind.Map, "Tables over the pupils of a school, by id."),
        new("reports", JsonKind.Map, "Documents made of analyses, reviews and advice, by id."),
        new("benchmarks", JsonKind.Map, "Published figures with which a school's are compared, by id."),
        new("priorities", JsonKind.Map,
            "What comes first: levels of priority in their order, by name; they take the place of those of packs below."),
        new("mustAsk", JsonKind.Map,
            "By kind of action, the names that whatever calls for such an action must ask for; check --strict looks whether it does.")
        { Names = NameKinds.Symbol },
        new("ruleDefaults", JsonKind.Map, "What each rule of this file has that does not write it itself, such as its sources."),
        new("calendar", JsonKind.Text, "The calendar of the cases in this file that name none."),
        new("cases", JsonKind.List, "Tests of the rules, with expectations written by hand."),
        new("stakeholders", JsonKind.Map, "Who can be asked to act, by name, in the order of output."),
        SchoolYearMember,
        SchoolDayMember,
        SchoolWeekMember,
        YearGroupsMember,
        CurrencyMember,
        new("classes", JsonKind.Map, "Classes of register codes, by name."),
        new("flags", JsonKind.Map, "Properties of register codes, by name."),
        new("codes", JsonKind.Map, "Register codes, by code."),
        new("characteristics", JsonKind.Map, "What can be known of a pupil, by name."),
        new("subjects", JsonKind.Map, "Subjects that are taught, which marks of lessons may name, by name."),
        new("compulsoryAge", JsonKind.Map, "When a child is of compulsory school age."),
        new("bankHolidays", JsonKind.List, "Days that are neither school days nor working days, whatever their weekday."),
    ]);

    public static readonly ObjectSchema Pack = new("pack", "Identity of a pack.",
    [
        new("id", JsonKind.Text, true, "Its name, by which other packs extend it."),
        CommonMembers.Title,
        new("jurisdiction", JsonKind.Text, "Whose law it follows.") { Examples = ["england"] },
        new("version", JsonKind.Text, true, "Its version, printed with every advice."),
        new("extends", JsonKind.Text, "Id of the pack on which it builds."),
        CommonMembers.From with { IsRequired = true }, CommonMembers.To,
        new("accepts", JsonKind.Map, "Warnings of check that are meant to be so in this pack: by code, the reason."),
    ]);

    public static readonly ObjectSchema Disabling = new("disabling", "An inherited rule that is switched off.",
    [
        new("rule", JsonKind.Text, true, "The edition of the rule, as NAME@FROM.") { Names = NameKinds.Rule },
        new("reason", JsonKind.Text, true, "Why it is switched off."),
    ]);
}
