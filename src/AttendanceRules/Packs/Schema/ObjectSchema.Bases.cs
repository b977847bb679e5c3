using AttendanceRules.Calendar;

namespace AttendanceRules.Packs.Schema;

// What a nation's base pack adds.
internal sealed partial class ObjectSchema
{
    private const string DayOfYear = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    public static readonly ObjectSchema Stakeholder = new("stakeholder", "Somebody who can be asked to act.",
    [
        CommonMembers.Title,
        new("untilLeaving", JsonKind.YesNo,
            "true: none of its duties to a pupil begins after the pupil has left, but what begins with leaving; the school has it."),
        new("governs", JsonKind.YesNo, "true: it may be in charge of several schools, so what it does is shown beside them."),
    ]);

    public static readonly ObjectSchema Flag = new("flag", "A property of register codes.",
    [
        CommonMembers.Title,
    ]);

    public static readonly ObjectSchema Class = new("class", "A class of register codes.",
    [
        CommonMembers.Title,
        new("includes", JsonKind.Texts, "Classes whose codes are of this class too.") { Names = NameKinds.Class },
    ]);

    public static readonly ObjectSchema Code = new("code", "A register code, or one edition of it.",
    [
        CommonMembers.From, CommonMembers.To, CommonMembers.Title,
        new("class", JsonKind.Text, true, "The class a session with this code is of.") { Names = NameKinds.Class },
        new("flags", JsonKind.Texts, "Flags a session with this code has.") { Names = NameKinds.Class },
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Characteristic = new("characteristic", "Something that can be known of a pupil.",
    [
        CommonMembers.Title,
        new("type", JsonKind.Any, true, "yes/no, number, date, text, a unit such as sessions, or a list of the values it can have."),
        CommonMembers.Spellings,
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Subject = new("subject", "A subject that is taught, which marks of lessons may name.",
    [
        CommonMembers.Title,
    ]);

    public static readonly ObjectSchema Currency = new("currency", "The money of the nation, which the unit money means.",
    [
        new("name", JsonKind.Text, true, "What amounts are called, in the plural."),
        new("one", JsonKind.Text, true, "What an amount of one is called."),
        new("sign", JsonKind.Text, "The sign that is written before an amount; without it the name is written after it."),
        new("decimals", JsonKind.Number, true, "How many decimals an amount has that is not whole: 0 to 3."),
    ]);

    public static readonly ObjectSchema SchoolYear = new("school year", "When a school year turns.",
    [
        new("from", JsonKind.Text, true, "Its first day, as MM-DD.") { Pattern = DayOfYear },
        new("usualWeeks", JsonKind.Map, "How many school weeks its parts usually have; check warns by them of what outlasts one."),
    ]);

    public static readonly ObjectSchema UsualWeeks = new(
        "usual weeks", "School weeks that parts of a school year usually have. They decide no advice.",
    [
        new("halfTerm", JsonKind.Number, true, "Of a half term."),
        new("term", JsonKind.Number, true, "Of a term."),
        new("year", JsonKind.Number, true, "Of a school year."),
    ]);

    public static readonly ObjectSchema SchoolDay = new("school day", "The sessions of every school day, in their order.",
    [
        new("sessions", JsonKind.List, true,
            "Its sessions: one, a morning and an afternoon, or up to twelve lessons."),
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema Session = new("session", "A session of every school day.",
    [
        new("id", JsonKind.Text, true, "Its name in a pattern and in analyses by half day: one word.") { Examples = ["morning"] },
        CommonMembers.Title with { Meaning = "What people read beside the date of a session.", Examples = ["AM"] },
        new("minutes", JsonKind.Number, "How many minutes it lasts.") { Examples = ["45"] },
        new("subject", JsonKind.Text, "The subject that is taught in it where a mark names none.")
        { Names = NameKinds.Subject, Examples = ["maths"] },
        new("present", JsonKind.Text, "The code that an outlook takes for a session to come that is not missed.") { Examples = ["/"] },
        new("absent", JsonKind.Text, "The code that an outlook takes for a session to come that is missed.") { Examples = ["O"] },
    ]);

    public static readonly ObjectSchema SchoolWeek = new("school week", "The weekdays of a school week. Weekdays have their English names.",
    [
        new("begins", JsonKind.Text, true, "The weekday with which a week begins.") { EachOf = WeekdayNames.All, Examples = ["Monday"] },
        new("days", JsonKind.Texts, true, "Weekdays on which there is school inside a term.") { EachOf = WeekdayNames.All },
        new("workingDays", JsonKind.Texts, true, "Weekdays that are working days where no bank holiday falls on them.")
        { EachOf = WeekdayNames.All },
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema CompulsoryAge = new("compulsory age", "When a child is of compulsory school age.",
    [
        CommonMembers.Title,
        new("begins", JsonKind.Map, true, "On the first of these days on or after the birthday."),
        new("ends", JsonKind.Map, true, "On this day of the school year in which the child reaches the age."),
        new("yearGroups", JsonKind.Map, true, "What the year group implies where the date of birth is missing."),
        CommonMembers.Sources,
    ]);

    public static readonly ObjectSchema AgeBegins = new("beginning of compulsory age", "When it begins.",
    [
        new("age", JsonKind.Number, true, "The birthday, in years."),
        new("on", JsonKind.Texts, true, "The days of the year on which it can begin, as MM-DD.") { Pattern = DayOfYear },
    ]);

    public static readonly ObjectSchema AgeEnds = new("end of compulsory age", "When it ends.",
    [
        new("age", JsonKind.Number, true, "The age, in years, reached in the school year in which it ends."),
        new("on", JsonKind.Text, true,
            "The day: last Friday of June, a day of the year as MM-DD, or birthday. With birthday the day before it is the last.")
        { Examples = ["last Friday of June", "03-31", "birthday"] },
        new("schoolYearFrom", JsonKind.Text,
            "The first day of the school year that is meant, as MM-DD; the year of the records may begin on another. With birthday "
            + "there is none.")
        { Examples = ["09-01"], Pattern = DayOfYear },
    ]);

    public static readonly ObjectSchema AgeYears = new(
        "year groups of compulsory age", "Year groups by the names that the base gives them.",
    [
        new("no", JsonKind.Texts, "Year groups that are never of that age."),
        new("yes", JsonKind.Texts, "Year groups that always are."),
        new("ends", JsonKind.Texts, "Year groups in which it ends."),
    ]);
}
