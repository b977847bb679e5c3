using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Testing.Tests;

/// <summary>Advice as text: what an officer reads, in names that no new wording changes.</summary>
public sealed class SnapshotTests
{
    private static readonly PupilRecord Away = MadeUp.Pupil("NN N\\").Create();

    [Fact]
    public void Who_does_what_by_when_and_why_is_shown_by_names() => Assert.Equal(
        """
        P1 on 2026-09-16
          asked about alone
          groups none
          do
            school: ring, due, should, by 2026-09-22
              since 2026-09-15, local, priority dated, to parents
              because missed 3 >= 3
              rules ring-home [policy#1]
          undecided
            school: meet, should
              missing illnessExplains
              rules meet-home
          asked
            school: illnessExplains decides meet
          waiting
            localAuthority: visit missing headAgrees
              rules visit-home
          withheld
            school: write
              rules no-letter [policy#1]
          left out: what holds every day

        """, MadeUp.Book.Advise(Away, MadeUp.AsOf).ToSnapshot());

    [Fact]
    public void New_titles_change_nothing_unless_titles_are_asked_for()
    {
        var reworded = MadeUp.With("", " in other words");
        var (before, after) = (MadeUp.Book.Advise(Away, MadeUp.AsOf), reworded.Advise(Away, MadeUp.AsOf));
        Assert.NotEqual(before.Actions[0].Title, after.Actions[0].Title);
        var whole = new SnapshotOptions { Standing = true, Evidence = true };
        Assert.Equal(before.ToSnapshot(whole), after.ToSnapshot(whole));
        Assert.NotEqual(before.ToSnapshot(), after.ToSnapshot(whole));

        var text = after.ToSnapshot(new SnapshotOptions { Titles = true, Standing = true });
        foreach (var words in new[] { "Ring home", "Does a known illness explain it", "The tutor rings", "Greet every pupil" })
        {
            Assert.Contains(words + " in other words", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_part_can_be_asked_for_or_left_out()
    {
        var advice = MadeUp.Book.Advise(Away, MadeUp.AsOf, new AdviceOptions { Facts = ["missed"] });
        var little = advice.ToSnapshot(new SnapshotOptions { Reasons = false, Rules = false });
        Assert.DoesNotContain("because", little, StringComparison.Ordinal);
        Assert.DoesNotContain("rules", little, StringComparison.Ordinal);
        Assert.Contains("  facts\n    missed 3\n", little, StringComparison.Ordinal);

        var much = advice.ToSnapshot(new SnapshotOptions { Evidence = true, Standing = true });
        Assert.Contains("  every day\n    school: greet, standing, should\n", much, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", much, StringComparison.Ordinal);
        Assert.Contains("2026-09-15", much.Split("because missed 3 >= 3\n")[1].Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Packs_and_library_are_named_where_the_book_is()
    {
        var text = MadeUp.Book.Advise(Away, MadeUp.AsOf).ToSnapshot(new SnapshotOptions { Book = MadeUp.Book });
        var lines = text.Split('\n');
        Assert.Matches("^library [0-9]+\\.[0-9]+\\.[0-9]+$", lines[0]);
        Assert.Matches("^packs england-base [0-9.]+, made-up 1$", lines[1]);
        Assert.Equal("hash " + MadeUp.Book.Hash, lines[2]);
        Assert.Equal("P1 on 2026-09-16", lines[4]);
    }

    // Where none of the three has changed, the records have.
    [Fact]
    public void The_first_lines_say_which_of_library_packs_and_records_made_a_difference()
    {
        static string[] Lines(RuleBook book, PupilRecord pupil) =>
            book.Advise(pupil, MadeUp.AsOf).ToSnapshot(new SnapshotOptions { Book = book }).Split('\n');
        var before = Lines(MadeUp.Book, Away);
        var otherRecords = Lines(MadeUp.Book, MadeUp.Pupil("NN NN").Create());
        Assert.Equal(before[..3], otherRecords[..3]);
        Assert.NotEqual(before[3..], otherRecords[3..]);

        var otherFiles = Lines(MadeUp.With("", " in other words"), Away);
        Assert.Equal(before[..2], otherFiles[..2]);
        Assert.NotEqual(before[2], otherFiles[2]);
        Assert.Equal(before[3..], otherFiles[3..]);

        var otherPacks = Lines(RuleBook.Load(PackSource.Shipped("england-base")), Away);
        Assert.Equal(before[0], otherPacks[0]);
        Assert.NotEqual(before[1], otherPacks[1]);
    }

    [Fact]
    public void Days_that_are_the_same_are_a_line()
    {
        var walk = MadeUp.Book.Walk(MadeUp.Pupil("NN").Create(), new(2026, 9, 11), new(2026, 9, 16));
        var text = walk.ToSnapshot(new SnapshotOptions { Reasons = false, Rules = false });
        Assert.Equal(
            ["P1 on 2026-09-11", "P1 on 2026-09-14", "P1 on 2026-09-15: the same", "P1 on 2026-09-16: the same"],
            text.Split('\n').Where(l => l.StartsWith("P1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_school_is_shown_with_each_of_its_pupils()
    {
        var other = TestPupil.Of(MadeUp.Book, MadeUp.Autumn, "P2").PresentUntil(MadeUp.AsOf).With(p => p.WithParents("A")).Create();
        var school = new SchoolRecord("S1", MadeUp.Autumn, [other, Away]);
        var lines = MadeUp.Book.Advise(school, MadeUp.AsOf).ToSnapshot().Split('\n');
        Assert.Equal(["S1 on 2026-09-16", "P1 on 2026-09-16", "P2 on 2026-09-16"],
            lines.Where(l => l.Contains(" on ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Count(l => l == "  in the school S1"));
        Assert.Contains("    school: praise, due, should", lines);
    }

    [Fact]
    public void The_text_is_the_same_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var options = new SnapshotOptions { Titles = true, Standing = true, Evidence = true, Book = RuleBook.England };
        var text = England().ToSnapshot(options);
        try
        {
            // A culture of its own, as the tests run without the data of cultures.
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            other.DateTimeFormat.ShortDatePattern = "d/M/yy";
            CultureInfo.CurrentCulture = other;
            Assert.Equal(text, England().ToSnapshot(options));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Advice_by_Englands_rules() => Approved.Text(England().ToSnapshot());

    private static Advice.PupilAdvice England()
    {
        var asOf = new DateOnly(2026, 11, 17);
        var pupil = TestPupil.Of(RuleBook.England, MadeUp.Autumn).PresentUntil(asOf)
            .Register(new(2026, 9, 14), "II*5").Register(new(2026, 11, 16), @"NN N-")
            .With(p => p.InYear(8, new(2026, 9, 2)).Born(new(2014, 3, 1)).WithParents("A").Did(new(2026, 9, 24), "barriers-meeting"))
            .Create();
        return RuleBook.England.Advise(pupil, asOf);
    }
}
