using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Testing.Tests;

/// <summary>Pupils about whom nothing is unknown but what a test says.</summary>
public sealed class TestPupilTests
{
    [Fact]
    public void Sessions_without_a_mark_of_their_own_are_present_until_the_last_day()
    {
        var pupil = TestPupil.Of(MadeUp.Book, MadeUp.Autumn).PresentUntil(new(2026, 9, 8))
            .Register(new(2026, 9, 3), "NN").Register(new(2026, 9, 3), "-O").With(p => p.Mark(new(2026, 9, 7), HalfDay.Afternoon, "L", 9))
            .Create();
        Assert.Equal(["02/", "02\\", "03O", "04/", "04\\", "07/", "07L", "08/", "08\\"],
            pupil.Marks.OrderBy(m => m.Date).ThenBy(m => m.Half).Select(m => $"{m.Date:dd}{m.Code}"));
    }

    [Fact]
    public void A_pupil_is_present_only_while_on_roll()
    {
        var pupil = TestPupil.Of(MadeUp.Book, MadeUp.Autumn).PresentUntil(new(2026, 9, 11))
            .With(p => p.OnRoll(new(2026, 9, 4), new(2026, 9, 8))).Create();
        Assert.Equal([4, 7, 8], pupil.Marks.Select(m => m.Date.Day).Distinct());
    }

    [Fact]
    public void Characteristics_do_not_hold_unless_they_are_unknown()
    {
        var england = RuleBook.England;
        PupilRecord Pupil(params string[] unknown) => TestPupil.Of(england, MadeUp.Autumn).PresentUntil(MadeUp.AsOf)
            .Register(new(2026, 9, 14), "II*3").Unknown(unknown).With(p => p.InYear(8, MadeUp.AsOf).WithParents("A")).Create();
        Assert.Equal(england.Catalogue.Characteristics, Pupil().SuppliedCharacteristics);
        Assert.DoesNotContain("hasSocialWorker", Pupil("hasSocialWorker").SuppliedCharacteristics);
        Assert.Empty(Open(Pupil()));
        Assert.Equal(["P1"], Open(Pupil("hasSocialWorker")));

        var wrong = Assert.Throws<ArgumentException>(() => Pupil("hasSocialWorkr"));
        Assert.StartsWith("Unknown characteristic 'hasSocialWorkr'. The book has: ", wrong.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Open(PupilRecord pupil) => RuleBook.England
        .Advise(new SchoolRecord("S1", MadeUp.Autumn, [pupil]), MadeUp.AsOf).Groups.Single(g => g.Group == "withSocialWorker").Undecided;

    [Fact]
    public void A_pupil_is_made_once()
    {
        var builder = TestPupil.Of(MadeUp.Book, MadeUp.Autumn);
        _ = builder.Create();
        Assert.Throws<InvalidOperationException>(builder.Create);
    }
}
