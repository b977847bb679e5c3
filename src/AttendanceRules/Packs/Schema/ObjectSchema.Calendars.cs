namespace AttendanceRules.Packs.Schema;

// School calendars.
internal sealed partial class ObjectSchema
{
    public static readonly ObjectSchema Calendar = new("calendar",
        "A school calendar, in a file of its own: calendars/NAME.json of a pack or a story, calendar.json of a school folder.",
    [
        CommonMembers.Schema,
        new("terms", JsonKind.List, "Terms with their half terms."),
        new("closures", JsonKind.List, "Stretches of days on which the school was closed within a term."),
        new("bankHolidays", JsonKind.List, "Bank holidays that the packs do not know."),
        new("periods", JsonKind.List, "Stretches of days with names, which packs ask for as period NAME."),
    ]);

    public static readonly ObjectSchema Term = new("term", "A term.",
    [
        new("from", JsonKind.Date, true, "Its first day."),
        new("to", JsonKind.Date, true, "Its last day."),
        new("halfTerms", JsonKind.List, "Half-term breaks within it."),
    ]);

    public static readonly ObjectSchema Period = new("named period", "A stretch of days with a name, both ends included.",
    [
        new("name", JsonKind.Text, true, "Its name, in letters, digits and hyphens; those of one name do not overlap."),
        new("from", JsonKind.Date, true, "Its first day."),
        new("to", JsonKind.Date, true, "Its last day."),
    ]);

    public static readonly ObjectSchema Span = new("span", "A stretch of days, both ends included.",
    [
        new("from", JsonKind.Date, true, "Its first day."),
        new("to", JsonKind.Date, true, "Its last day."),
    ]);
}
