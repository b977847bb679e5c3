using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>What a common transfer file says of a pupil who moved.</summary>
public sealed class TransferFileTests
{
    private const string Moved = "B820200126002";

    private const string Pack = """
        { "pack": { "id": "movers", "title": "Movers", "version": "1", "extends": "england-base", "from": "2024-08-19" },
          "actions": { "talk": { "title": "Talk about the year before", "by": "school", "to": "parents" } },
          "rules": { "mover": { "when": "priorYearAbsenceRate >= 7.8 and priorYearUnauthorised >= 10", "do": [ "talk" ],
              "due": "5 school days" } } }
        """;

    // The file was made in the school year 2026; the totals of 2026 are not of the year before. 30 of 380 sessions are 7.894… %.
    [Fact]
    public void Totals_of_the_year_before_become_characteristics_from_the_day_of_the_file_on()
    {
        var school = Read(ImportVocabulary.Of(RuleBook.England)).School;
        Assert.All(school.Pupils[0].Characteristics, c => Assert.Equal("unknown", c.Value));
        var day = new DateOnly(2026, 9, 21);
        Assert.Equal(
            [new("priorYearAbsenceRate", "7.89", day, null, day), new("priorYearAttended", "350", day, null, day),
                new("priorYearAuthorised", "20", day, null, day), new("priorYearPossible", "380", day, null, day),
                    new Characteristic("priorYearUnauthorised", "10", day, null, day)],
            school.Pupils[1].Characteristics);
    }

    [Fact]
    public void A_rule_can_use_them()
    {
        var folder = Directory.CreateTempSubdirectory("movers-");
        File.WriteAllText(Path.Combine(folder.FullName, "pack.json"), Pack);
        var book = RuleBook.Load([PackSource.Shipped("england-base"), PackSource.FromFolder(folder.FullName)]);
        var school = Read(ImportVocabulary.Of(book)).School;

        // No casework came along, so whether the talk was had is not known; of the first pupil neither is the year before.
        Assert.Equal(["casework"], Assert.Single(book.Advise(school.Pupils[1], new DateOnly(2026, 9, 21)).Undecided).Missing);
        Assert.Equal(["casework", "priorYearAbsenceRate", "priorYearUnauthorised"],
            Assert.Single(book.Advise(school.Pupils[0], new DateOnly(2026, 9, 21)).Undecided).Missing);

        // Before the day of the file nothing is written, which is none (S8): nothing is called for and nothing is open.
        var before = book.Advise(school.Pupils[1], new DateOnly(2026, 9, 18));
        Assert.Empty(before.Actions);
        Assert.Empty(before.Undecided);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Packs_that_do_not_know_them_get_none_and_nothing_is_rejected()
    {
        var school = Read(SchoolFiles.Vocabulary).School;
        Assert.DoesNotContain(school.Rejected, r => r.Column == "name");
        Assert.All(school.Pupils, p => Assert.Empty(p.Characteristics));
    }

    [Fact]
    public void Totals_of_several_schools_of_a_year_are_added_up_and_older_years_left()
    {
        using var files = new SchoolFiles();
        var text = File.ReadAllText(RepositoryFolder.Of("seeds", "formats", "good", "ctf-24.xml"))
            .Replace("\r", "", StringComparison.Ordinal);
        static string Year(string year, int possible, int unauthorised) =>
            $"<YearData><Year>{year}</Year><SessionsPossible>{possible}</SessionsPossible><SessionsAuthorised>1</SessionsAuthorised>"
                + $"<SessionsAttended>2</SessionsAttended><SessionsUnauthorised>{unauthorised}</SessionsUnauthorised></YearData>";
        var place = text.LastIndexOf("<Attendance>", StringComparison.Ordinal) + "<Attendance>".Length;
        File.WriteAllText(Path.Combine(files.Path, "ctf.xml"), text[..place] + Year("2024", 300, 100) + Year("2025", 20, 9)
            + text[place..]);
        var pupil = SchoolFile.Read(Path.Combine(files.Path, "ctf.xml"), ImportVocabulary.Of(RuleBook.England))
            .School.Pupils.First(p => p.Id == Moved);
        Assert.Equal(["10", "352", "21", "400", "19"], pupil.Characteristics.Select(c => c.Value));
    }

    private static ImportedSchool Read(ImportVocabulary vocabulary) =>
        SchoolFile.Read(RepositoryFolder.Of("seeds", "formats", "good", "ctf-24.xml"), vocabulary);
}
