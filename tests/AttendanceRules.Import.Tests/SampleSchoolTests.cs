using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AttendanceRules.Advice;

namespace AttendanceRules.Import.Tests;

/// <summary>The README's sample school on 20 November 2026: what its own README says of each pupil, then the whole as a snapshot.</summary>
public sealed class SampleSchoolTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;
    private static readonly SchoolAdvice Advice =
        Book.Advise(SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book)), Day,
        new AdviceOptions { Facts = ["absenceRate"] });

    [Theory]
    [InlineData("P001", "", "0/100")]
    [InlineData("P006", "persistentlyAbsent", "10/100")]
    [InlineData("P007", "atRisk", "9/100")]
    [InlineData("P008", "atRisk", "5/100")]
    [InlineData("P009", "", "4/100")]
    [InlineData("P011", "atRisk", "3/58")]
    [InlineData("P012", "medicalOrSend severelyAbsent", "56/100")]
    [InlineData("P013", "atRisk withSocialWorker", "6/100")]
    [InlineData("P027", "atRisk", "3/100")]
    [InlineData("P028", "atRisk", "9/99")]
    [InlineData("P035", "medicalOrSend persistentlyAbsent", "49/100")]
    [InlineData("P036", "medicalOrSend severelyAbsent", "50/100")]
    [InlineData("P037", "medicalOrSend persistentlyAbsent", "8/80")]
    public void Groups_and_rates_are_those_its_readme_names(string pupil, string groups, string rate)
    {
        Assert.Equal(groups, string.Join(' ', Of(pupil).Groups));
        Assert.Equal(rate, Of(pupil).Facts["absenceRate"].ToString());
    }

    [Fact]
    public void A_mark_that_cannot_be_read_leaves_the_band_open()
    {
        Assert.Empty(Of("P023").Groups);
        Assert.Contains("absenceRate", Of("P023").Undecided.Single(u => u.Action == "targeted-support").Missing);
    }

    [Theory]
    [InlineData("P002", "attendance-return", false)]
    [InlineData("P014", "record-as-o", true)]
    [InlineData("P015", "record-as-o", true)]
    [InlineData("P015", "ask-reason", false)]
    [InlineData("P016", "establish-reason", false)]
    [InlineData("P017", "sickness-return", true)]
    [InlineData("P018", "sickness-return", true)]
    [InlineData("P019", "sickness-return", false)]
    [InlineData("P021", "review-part-time-timetable", true)]
    [InlineData("P029", "attendance-return", true)]
    [InlineData("P030", "attendance-return", false)]
    [InlineData("P033", "tell-youth-justice-worker", true)]
    [InlineData("P043", "tell-social-worker", true)]
    [InlineData("P044", "record-outcome", true)]
    public void Duties_fall_due_on_their_day_and_not_before(string pupil, string action, bool isCalledFor) =>
        Assert.Equal(isCalledFor, Of(pupil).Actions.Any(a => a.Action == action));

    [Fact]
    public void A_mark_on_its_fifth_school_day_is_due_and_on_its_sixth_overdue()
    {
        Assert.Equal((ActionStatus.Due, Day), Action("P014", "record-as-o") is var due ? (due.Status, due.Due) : default);
        Assert.Equal((ActionStatus.Overdue, new DateOnly(2026, 11, 19)), Action("P015", "record-as-o") is var late
            ? (late.Status, late.Due) : default);
    }

    [Fact]
    public void Legal_steps_are_advised_against_the_parent_who_does_not_engage_and_no_other() =>
        Assert.Equal(["P044-B"], Of("P044").Actions.Where(a => a.Action == "enforce-attendance").Select(a => a.Parent));

    [Fact]
    public void Rows_that_are_wrong_on_purpose_are_listed_and_nothing_else_is()
    {
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
        Assert.Equal(
            ["answers.csv 28", "casework.csv 26", "pupils.csv 46", "register.csv 9092", "register.csv 9568", "register.csv 12637",
                "register.csv 18765"],
            school.Rejected.Select(r => FormattableString.Invariant($"{r.File} {r.Row}")));
    }

    [Fact]
    public void Governors() => Approved.Markdown(Book.Report("governors", Advice));

    [Fact]
    public void Who_governs_the_school_reads_of_no_single_pupil() =>
        Assert.DoesNotMatch("P0[0-9]{2}", Book.Report("governors", Advice));

    // From 1 January pupils are counted as persistently absent; what they have missed until then is shown as what it is.
    [Fact]
    public void Before_the_groups_are_counted_the_distribution_says_what_it_is()
    {
        const string sentence = "These groups are counted from 2027-01-01 on: Persistently absent, Severely absent.";
        Assert.Contains(sentence, Book.Report("governors", Advice), StringComparison.Ordinal);
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
        var later = Book.Report("governors", Book.Advise(school, new DateOnly(2027, 1, 1)));
        Assert.DoesNotContain("These groups are counted", later, StringComparison.Ordinal);
        Assert.DoesNotContain("too early", later, StringComparison.Ordinal);
    }

    [Fact]
    public void Authority() => Approved.Markdown(Book.Report("authority", Advice));

    // P013 has a social worker, is at risk and absent without a reason; a mark of P023 cannot be read; P029 is called to enforcement.
    [Theory]
    [InlineData("P013")]
    [InlineData("P023")]
    [InlineData("P029")]
    public void Whole_advice(string pupil) => Approved.JsonFor(Of(pupil).ToJson() + "\n", "pupil", pupil);

    // A change of one character anywhere changes the digest of its line.
    [Fact]
    public void Digests()
    {
        var school = Advice with { Pupils = [] };
        using var stream = new MemoryStream();
        new AdviceDocument { Advice = school, Packs = [], Hash = "", Rejected = [] }.Write(stream, AdviceFormat.Json);
        Approved.Text(string.Concat(Advice.Pupils.Select(p => Digest(p.Pupil, p, Encoding.UTF8.GetBytes(Of(p.Pupil).ToJson())))
            .Append(Digest("school", school, stream.ToArray()))));
    }

    // Which packs gave it is said elsewhere: their hash changes with every word in them.
    private static PupilAdvice Of(string pupil) => Advice.Pupils.Single(p => p.Pupil == pupil) with { Book = null };

    private static string Digest(string id, SubjectAdvice advice, byte[] json) => string.Create(CultureInfo.InvariantCulture,
        $"{id} actions {advice.Actions.Count} undecided {advice.Undecided.Count} blocked {advice.Blocked.Count} "
            + $"withheld {advice.Withheld.Count} pathways {advice.Pathways.Count} "
            + $"notices {advice.Notices.Count} {Convert.ToHexStringLower(SHA256.HashData(json))}\n");

    private static RecommendedAction Action(string pupil, string action) => Of(pupil).Actions.Single(a => a.Action == action);
}
