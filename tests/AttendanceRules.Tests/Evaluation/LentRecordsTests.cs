using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>What one pupil's marks were laid out in is used for the next. What is read of the first later is still its own.</summary>
public sealed class LentRecordsTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    private static readonly RuleBook Book = Made.Book("""
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "actions": { "letter": { "title": "Letter", "by": "school" },
          "notice": { "title": "Notice", "by": "school" } },
        "rules": { "a": { "when": "missed >= 1", "do": [ "letter" ] },
          "b": { "of": "parent", "when": "missed >= 3", "do": [ "notice" ] } }
        """);

    private static readonly PupilRecord Two = Made.Pupil(Day, "2026-09-10 O O").WithParents("A").Create();
    private static readonly PupilRecord Four = Made.Pupil(Day, "2026-09-14 I I", "2026-09-15 I I").WithParents("A", "B").Create();
    private static readonly PupilRecord None = Made.Pupil(Day).WithParents("A").Create();

    [Fact]
    public async Task Reasons_are_those_of_the_pupil_after_others_were_advised_on()
    {
        PupilAdvice[] first = [Book.Advise(Two, Day), Book.Advise(Four, Day), Book.Advise(None, Day), Book.Advise(Two, Day)];
        Assert.Equal(["2", "4 4 4", "", "2"], first.Select(Counts));

        // Another thread finds them too, and verdicts are worked out of the same records.
        var advice = Book.Advise(Two, Day);
        Book.Advise(Four, Day);
        Assert.Equal("2", await Task.Run(() => Counts(advice), TestContext.Current.CancellationToken));
        Assert.Equal("a", Assert.Single(advice.Actions[0].FindVerdicts()).Rule);
    }

    [Fact]
    public void Advice_without_lines_leaves_nothing_to_the_next()
    {
        PupilTimeline[] laid = [Book.LayOut(None), Book.LayOut(Four), Book.LayOut(Two)];
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(["", "4 4 4", "2"], laid.Select(t => Counts(t.Advise(Day))));
            Assert.Equal(["", "", ""], laid.Select(t => Counts(t.Advise(new DateOnly(2026, 9, 9)))));
        }
    }

    [Fact]
    public void Pupils_of_a_school_keep_their_own_reasons()
    {
        var school = new SchoolRecord("S", Made.Autumn, [Renamed("P1", Two), Renamed("P2", None), Renamed("P3", Four)]);
        var advice = Book.AdviseAll(school, Day).ToList();
        Assert.Equal(["2", "", "4 4 4"], advice.Select(Counts));
    }

    private static PupilRecord Renamed(string id, PupilRecord pupil)
    {
        var builder = PupilRecord.Build(id, Made.Autumn).WithParents([.. pupil.Parents!.Select(p => p.Id)]);
        foreach (var mark in pupil.Marks)
        {
            builder.Mark(mark);
        }

        return builder.Create();
    }

    // The value of each reason, as many times as it is given.
    private static string Counts(PupilAdvice advice) =>
        string.Join(' ', advice.Actions.SelectMany(a => a.Reasons).Select(r => r.Value.ToString()));
}
