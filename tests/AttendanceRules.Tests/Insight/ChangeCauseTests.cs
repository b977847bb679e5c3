using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Insight;

/// <summary>What moved a line from one day's advice on a pupil to another's.</summary>
public sealed class ChangeCauseTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);
    private static readonly DateOnly Tuesday = new(2026, 9, 15);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "title": "Sessions missed", "count": "sessions", "of": "unauthorised", "in": "last 2 school weeks" } },
        "actions": { "write": { "title": "Write home", "by": "school" }, "call": { "title": "Call home", "by": "school" } },
        "rules": {
          "letter": { "when": "missed >= 2", "do": [ "write" ], "due": "2 school days" },
          "call": { "on": "write", "do": [ "call" ] } }
        """);

    [Fact]
    public void A_new_line_names_the_part_that_turned_and_what_it_was_before() => Assert.Equal(
        ["New write: Sessions missed: 2 sessions; the limit is 2. Before: 1 session."], Changes(Monday, Tuesday));

    [Fact]
    public void A_line_after_an_event_names_the_event() => Assert.Equal(
        [
            "New call: What it follows has happened: write on 16 September 2026.",
            "Gone write: It is done or arranged already (write).",
        ],
        Changes(Tuesday, new DateOnly(2026, 9, 16), Pupil().Did(new DateOnly(2026, 9, 16), "write")));

    [Fact]
    public void A_line_that_is_gone_names_the_part_that_turned_back() => Assert.Equal(
        ["Gone write: Sessions missed: no sessions; the rule asks for less than 2. Before: 2 sessions."],
        Changes(new DateOnly(2026, 9, 25), new DateOnly(2026, 9, 28)));

    [Fact]
    public void A_line_past_its_last_day_has_escalated() => Assert.Equal(
        ["Escalated write: Its last day, 17 September 2026, has passed."],
        Changes(new DateOnly(2026, 9, 17), new DateOnly(2026, 9, 18)));

    [Fact]
    public void A_correction_is_seen_by_what_was_known()
    {
        var corrected = Pupil().Mark(new Mark(Tuesday, HalfDay.Morning, "I") { Known = new DateOnly(2026, 9, 17) });
        var (record, day) = (corrected.Create(), new DateOnly(2026, 9, 16));
        var changes = AdviceChanges.Between(Book.Explain(record, new Viewpoint(day, day)), Book.Explain(record, day));
        Assert.Equal(
            ["Gone write: Sessions missed: 1 session; the rule asks for less than 2. Before: 2 sessions."], changes.Select(Text));
    }

    [Fact]
    public void A_school_tells_the_changes_of_each_pupil_with_their_causes()
    {
        var school = new SchoolRecord("S1", Made.Autumn, [Pupil().Create()]);
        var changes = AdviceChanges.Between(Book, school, Monday, Tuesday);
        Assert.Equal(("P1", "Sessions missed: 2 sessions; the limit is 2. Before: 1 session."),
            (Assert.Single(changes).Subject, Assert.Single(changes[0].Because)));
    }

    [Fact]
    public void Advice_on_two_pupils_is_not_compared() => Assert.Throws<ArgumentException>(() => AdviceChanges.Between(
        Book.Explain(Pupil().Create(), Monday), Book.Explain(PupilRecord.Build("P2", Made.Autumn).Create(), Monday)));

    private static PupilRecordBuilder Pupil() => Made.Pupil(new DateOnly(2026, 9, 30), "2026-09-14 / O", "2026-09-15 O \\");

    private static IEnumerable<string> Changes(DateOnly before, DateOnly after, PupilRecordBuilder? pupil = null)
    {
        var record = (pupil ?? Pupil()).Create();
        return AdviceChanges.Between(Book.Explain(record, before), Book.Explain(record, after)).Select(Text);
    }

    private static string Text(AdviceChange change) =>
        $"{change.Kind} {(change.After ?? change.Before)!.Action}: {string.Join(" ", change.Because)}";
}
