using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>From where a condition is asked: which parent it is, what is special about the place, and when two places are one.</summary>
public sealed class ContextTests
{
    private static readonly DateOnly Day = new(2026, 9, 30);

    private static readonly RuleBook Book = Made.Book("""
        "questions": { "open": { "ask": "Open?", "of": "school", "type": "yes/no", "per": "school" },
          "room": { "ask": "Room?", "of": "school", "type": "yes/no", "per": "school", "when": "open" },
          "near": { "ask": "Near?", "of": "school", "type": "yes/no", "per": "parent" },
          "agrees": { "ask": "Agrees?", "of": "school", "type": "yes/no", "per": "parent", "when": "near" } },
        "actions": { "visit": { "title": "Visit", "by": "school" }, "hall": { "title": "Hall", "by": "school" } },
        "rules": { "r": { "of": "parent", "when": "agrees", "do": [ "visit" ] }, "s": { "when": "school.room", "do": [ "hall" ] } }
        """);

    private static readonly SubjectFile File = FileOf(Made.Pupil(Day).WithParents("A", "B").Create());

    private static readonly EvaluationContext Plain = new(File, Day);

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("A", 1)]
    [InlineData("B", 2)]
    [InlineData("C", -1)]
    public void A_parent_is_known_by_the_place_among_the_subjects_own(string? parent, int expected)
    {
        Assert.Equal(expected, (Plain with { Parent = parent }).ParentNumber);

        // Also where another one was asked about before.
        var other = Plain with { Parent = "B" };
        Assert.Equal(2, other.ParentNumber);
        Assert.Equal(expected, (other with { Parent = parent }).ParentNumber);
        Assert.Equal(2, other.ParentNumber);
    }

    [Fact]
    public void A_place_is_plain_unless_something_is_special_about_it()
    {
        Assert.True(Plain.IsPlain);
        Assert.Equal(SymbolReads.None, Plain.Special);
        foreach (var (place, special) in Places().Where(p => p.Special != SymbolReads.None))
        {
            Assert.False(place.IsPlain);
            Assert.Equal(special, place.Special);
        }

        Assert.Equal(SymbolReads.Event | SymbolReads.Answers,
            (Plain with { Event = new EventOccurrence("e", Day), AnsweredBy = Day }).Special);
    }

    [Fact]
    public void Two_places_are_one_where_all_of_them_is_the_same()
    {
        var places = Places().Select(p => p.Place).Append(Plain).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = 0; j < places.Count; j++)
            {
                var copy = places[j] with { };
                Assert.Equal(i == j, places[i].Equals(copy));
                Assert.True(i != j || places[i].GetHashCode() == copy.GetHashCode());
            }
        }

        Assert.False(Plain.Equals(null));
        Assert.True((Plain with { Event = new EventOccurrence("e", Day) }).Equals(Plain with { Event = new EventOccurrence("e", Day) }));
    }

    [Fact]
    public void Another_day_is_the_same_place_on_that_day()
    {
        var before = Day.AddDays(-1);
        Assert.Same(Plain, Plain.At(Day));
        foreach (var (place, _) in Places().Where(p => p.Place.Date == Day))
        {
            Assert.Equal(On(place, before), place.At(before));
            Assert.Equal(On(place, before), place.Lent(before));
        }
    }

    // While something is worked out, plain places of other days are made once; what is special is made anew.
    [Fact]
    public void Plain_places_of_other_days_are_kept()
    {
        var (file, before) = (FileOf(Made.Pupil(Day).WithParents("A", "B").Create()), Day.AddDays(-1));
        Remembering.While(Book.Book, file, Day, 0, _ =>
        {
            var plain = new EvaluationContext(file, Day);
            foreach (var parent in new[] { null, "A", "B" })
            {
                var place = plain with { Parent = parent };
                var on = place.At(before);
                Assert.Equal((before, parent, file), (on.Date, on.Parent ?? parent, on.File));
                Assert.Same(on, place.At(before));
                Assert.Same(on, place.Lent(before));
                Assert.Same(place, place.Lent(Day));
            }

            Assert.NotSame(plain.At(before), (plain with { Parent = "A" }).At(before));
            foreach (var (own, _) in Places(plain)
                .Where(p => p.Place.File == file && p.Place.Date == Day && p.Place.Parent is null or "C" or ""))
            {
                Assert.NotSame(own.At(before), own.At(before));
                Assert.Equal(On(own, before), own.At(before));
                Assert.Equal(On(own, before), own.Lent(before));
            }

            // One that is only lent is used again for another day.
            var (first, second) = (Day.AddDays(-2), Day.AddDays(-3));
            var lent = plain.Lent(first);
            Assert.Equal(On(plain, first), lent);
            Assert.Same(lent, plain.Lent(first));
            Assert.Equal(On(plain, second), plain.Lent(second));
            return 0;
        });
        Assert.Null(file.Today);
    }

    [Fact]
    public void Windows_reach_up_to_the_date_and_past_it_where_days_are_planned()
    {
        var planning = Plain with { IsPlanning = true };
        Assert.Equal((Day, DateOnly.MaxValue), (Plain.Until, planning.Until));
        Assert.Equal(Plain, planning.Past());
        Assert.False(planning.Past().IsPlanning);
        Assert.Same(Plain, Plain.Past());
    }

    [Fact]
    public void A_school_is_asked_with_answers_up_to_the_same_day_and_without_planned_days()
    {
        Assert.Null(Plain.OfSchool);
        var pupil = Made.Pupil(Day).Create();
        var school = Book.Book.FileOf(new SchoolRecord("S1", Made.Autumn, [pupil]), null);
        var around = Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, school);
        var asked = (new EvaluationContext(around, Day) { AnsweredBy = Day.AddDays(2), IsPlanning = true, Parent = "A" }).OfSchool!;
        Assert.Equal(new EvaluationContext(school, Day) { AnsweredBy = Day.AddDays(2) }, asked);
        Assert.Same(asked, asked.OfSchool);
        Assert.Equal(new EvaluationContext(around, Day) { AnsweredBy = Day.AddDays(2) }, asked.OfPupil(around));
    }

    [Fact]
    public void What_is_kept_of_all_pupils_is_kept_by_the_day_up_to_which_answers_count()
    {
        Assert.Equal(Plain.KeyOf(File, "p"), Plain.KeyOf(File, "p"));
        Assert.NotEqual(Plain.KeyOf(File, "p"), Plain.KeyOf(File, "q"));
        var answered = Plain with { AnsweredBy = Day };
        Assert.NotEqual(Plain.KeyOf(File, "p"), answered.KeyOf(File, "p"));
        Assert.NotEqual(answered.KeyOf(File, "p"), (answered with { AnsweredBy = Day.AddDays(1) }).KeyOf(File, "p"));
    }

    // A question that depends on another can be answered once that one is answered with yes, about the same parent and the same school.
    [Fact]
    public void A_question_says_whether_it_can_be_answered_yet()
    {
        string Asked(PupilRecordBuilder pupil) => string.Join(" | ", Book.Advise(pupil.Create(), Day).Undecided
            .SelectMany(u => u.Questions).Select(q => $"{q.Question} {q.About}{(q.CanBeAnswered ? "" : " not yet")}")
            .Order(StringComparer.Ordinal));
        Assert.Equal("agrees A not yet | agrees B | near A | room ", Asked(
            Made.Pupil(Day).WithParents("A", "B").Answered("near", "yes", Day, "B")).Replace("room  not yet", "room ",
            StringComparison.Ordinal));

        string OfSchool(params Answer[] answers) => string.Join(" | ", Book.Advise(new SchoolRecord("S1", Made.Autumn,
            [Made.Pupil(Day).Create()], answers: answers), "P1", Day).Undecided.Where(u => u.Action == "hall").SelectMany(u => u.Questions)
            .Select(q => $"{q.Question}{(q.CanBeAnswered ? "" : " not yet")}"));
        Assert.Equal("open | room not yet", OfSchool());
        Assert.Equal("room", OfSchool(new Answer("open", "yes", Day)));
        Assert.Equal("", OfSchool(new Answer("open", "no", Day)));
    }

    private static EvaluationContext On(EvaluationContext place, DateOnly date) => new(place.File, date)
    {
        Parent = place.Parent, AnyParent = place.AnyParent, Event = place.Event, Frame = place.Frame, Awaited = place.Awaited,
        AnsweredBy = place.AnsweredBy, IsPlanning = place.IsPlanning,
    };

    private static IEnumerable<(EvaluationContext Place, SymbolReads Special)> Places() => Places(Plain);

    private static IEnumerable<(EvaluationContext Place, SymbolReads Special)> Places(EvaluationContext plain)
    {
        yield return (plain with { Parent = "A" }, SymbolReads.None);
        yield return (plain with { Parent = "C" }, SymbolReads.None);
        yield return (plain with { Parent = "" }, SymbolReads.None);
        yield return (plain with { AnyParent = "A" }, SymbolReads.None);
        yield return (plain with { IsPlanning = true }, SymbolReads.None);
        yield return (plain with { Event = new EventOccurrence("e", Day) }, SymbolReads.Event);
        yield return (plain with { Frame = new OpenedCycle(Day) }, SymbolReads.Frame);
        yield return (plain with { Awaited = "letter" }, SymbolReads.Awaited);
        yield return (plain with { AnsweredBy = Day }, SymbolReads.Answers);
        yield return (plain with { AnsweredBy = Day.AddDays(1) }, SymbolReads.Answers);
        yield return (new EvaluationContext(plain.File, Day.AddDays(3)), SymbolReads.None);
        yield return (new EvaluationContext(FileOf(Made.Pupil(Day).Create()), Day), SymbolReads.None);
    }

    private static SubjectFile FileOf(PupilRecord pupil) => Book.Book.FileOf(pupil, Book.Book.TimeOf(pupil.Calendar), null, null);
}
