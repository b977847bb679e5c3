using AttendanceRules.Calendar;
using AttendanceRules.Outlook;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Outlook;

/// <summary>What is dated or became known after the day from which an outlook looks ahead changes nothing on any day ahead.</summary>
public sealed class RecordsAsOfTests
{
    private static readonly DateOnly Friday = new(2026, 9, 11);
    private static readonly DateOnly Monday = new(2026, 9, 14);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "absence", "in": "school year" },
          "agreed": { "title": "Meetings agreed", "casework": "count", "action": "meet", "outcome": "agreed", "in": "ever" } },
        "questions": { "wanted": { "ask": "Wanted?", "of": "school", "type": "yes/no" } },
        "actions": { "ring": { "title": "Ring home", "by": "school" }, "write": { "title": "Write", "by": "school" },
          "thank": { "title": "Thank", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "meet": { "title": "Meet", "by": "school", "outcomes": [ "agreed", "refused" ] } },
        "rules": {
          "call": { "when": "missed >= 3", "do": [ "ring" ] },
          "asked": { "when": "missed >= 1 and wanted", "do": [ "write" ] },
          "met": { "when": "missed >= 1 and agreed >= 1", "do": [ "thank" ] },
          "cared": { "when": "missed >= 1 and hasSocialWorker", "do": [ "visit" ] } }
        """);

    // Each item on the date itself changes the outlook; a day later it does not.
    public static TheoryData<string> Items => ["answer", "outcome", "characteristic", "mark"];

    [Theory]
    [MemberData(nameof(Items))]
    public void What_is_later_does_not_exist(string item) => Assert.Equal(Outlook(null, Friday), Outlook(item, Monday));

    [Theory]
    [MemberData(nameof(Items))]
    public void What_is_of_the_day_exists(string item) => Assert.NotEqual(Outlook(null, Friday), Outlook(item, Friday));

    private static string Outlook(string? item, DateOnly on)
    {
        var pupil = Made.Pupil(Friday, "2026-09-10 / O", "2026-09-11 - /").Supplied("hasSocialWorker");
        var met = new CaseworkRow(new(2026, 9, 9), "meet") { Entry = "M1" };
        pupil = item switch
        {
            "answer" => pupil.Answered(new Answer("wanted", "yes", on)),
            "outcome" => pupil.Did(met with { Outcome = "agreed", OutcomeDate = on }),
            "characteristic" => pupil.Has(new Characteristic("hasSocialWorker", "yes", on)),
            "mark" => pupil.Mark(Friday, HalfDay.Morning, "O", known: on),
            _ => pupil,
        };
        return Book.Outlook((item == "outcome" ? pupil : pupil.Did(met)).Create(), new Viewpoint(Friday, Friday)).ToJson();
    }
}
