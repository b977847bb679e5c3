using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Tests;

/// <summary>Registers held against the totals of a school census.</summary>
public sealed class ReconciliationTests
{
    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);
    private static readonly DateSpan Term = new(new(2026, 9, 2), new(2026, 12, 18));

    [Fact]
    public void The_same_totals_are_said_to_be_the_same()
    {
        var found = Compare("good", "long.csv");
        Assert.Empty(found.Differences);
        Assert.Equal((2, 2), (found.PupilsRead, found.PupilsCompared));
        Assert.Equal(["Term: 2026-09-02 to 2026-12-18",
            "Pupils in the return: 2 = 2 compared + 0 not in the register + 0 without totals + 0 rejected", "The totals are the same."],
                found.Lines());
    }

    // By hand: the return has three I too many for the first pupil; for the second one possible session too few, and an O for the N.
    [Fact]
    public void Differences_are_named_by_code_and_pupil()
    {
        var found = Compare("bad", "long.csv");
        Assert.Equal(
            [("possible", 20, 19, "B820200126002"), ("I", 2, 5, "A820200126001"), ("N", 1, 0, "B820200126002"),
                ("O", 1, 2, "B820200126002")],
            found.Differences.Select(d => (d.Item, d.Register, d.Return, string.Join(' ', d.Pupils))));
        Assert.Contains("Your totals differ by 3 I sessions: register 2, return 5 (1 pupil: A820200126001)", found.Lines());
    }

    [Fact]
    public void Each_pupil_of_the_return_is_accounted_for()
    {
        var found = Compare("bad", "long.csv");
        Assert.Equal(["D820200126004"], found.OnlyInReturn);
        Assert.Equal([(3, "AbsenceSessions"), (5, "UPN"), (6, "")], found.Rejected.Select(r => (r.Row, r.Column)));
        Assert.Equal(found.PupilsRead, found.PupilsCompared + found.OnlyInReturn.Count + found.PupilsWithoutTotals + found.Rejected.Count);
    }

    [Fact]
    public void A_correction_counts_and_what_cannot_be_classed_is_said()
    {
        using var files = new SchoolFiles();
        var census = Path.Combine(files.Path, "census.xml");
        File.WriteAllText(census,
            "<Message><Pupils><Pupil><UPN>p1</UPN><Attendance><TermlyAttendance><SessionsPossible>2</SessionsPossible><SessionDetails>"
                + "<SessionDetail><AttendanceReason>I</AttendanceReason><AbsenceSessions>1</AbsenceSessions></SessionDetail></"
                + "SessionDetails></TermlyAttendance></Attendance></Pupil></Pupils></Message>");
        files.Write("register.csv", "pupil,date,session,code,known", "p1,2026-09-02,AM,N,", "p1,2026-09-02,AM,I,2026-09-05",
            "p1,2026-09-02,PM,/,", "p1,2026-09-03,AM,?,", "p2,2026-09-03,AM,/,");
        var found = Reconciliation.Of(census, SchoolFolder.Read(files.Path, England), England, Term);
        Assert.Empty(found.Differences);
        Assert.Equal(1, found.UnclassedSessions);
        Assert.Equal(["p2"], found.OnlyInRegister);
    }

    [Fact]
    public void The_term_is_the_last_one_of_the_calendar_before_the_reference_date()
    {
        using var files = new SchoolFiles();
        files.Write("calendar.json",
            """{ "terms": [ { "from": "2026-04-13", "to": "2026-07-21" }, { "from": "2026-09-02", "to": "2026-12-18" }, """
                + """{ "from": "2027-01-04", "to": "2027-03-25" } ] }""");
        Assert.Equal(Term, Reconciliation.Of(Census("good"), files.Read(), England).Term);
        Assert.Contains("Name the term",
            Assert.Throws<ImportException>(() => Reconciliation.Of(Census("good"), files.Without("calendar.json").Read(), England))
                .Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_census_is_no_register_and_a_register_no_census()
    {
        Assert.Contains("--reconcile", Assert.Throws<ImportException>(() => SchoolFile.Read(Census("good"), England)).Message,
            StringComparison.Ordinal);
        Assert.Contains("is not a school census",
            Assert.Throws<ImportException>(() =>
                Reconciliation.Of(RepositoryFolder.Of("seeds", "formats", "good", "long.csv"),
                    SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), England), England, Term)).Message, StringComparison.Ordinal);
    }

    // No school year has more than 1,000 sessions; what is larger is a mistake, written at once or by several rows of one code.
    [Theory]
    [InlineData("1000", "1000", "0", "")]
    [InlineData("1001", "1", "0", "SessionsPossible")]
    [InlineData("1000", "1001", "0", "AbsenceSessions")]
    [InlineData("1000", "600", "400", "")]
    [InlineData("1000", "600", "401", "AbsenceSessions")]
    [InlineData("2147483647", "2147483647", "2147483647", "AbsenceSessions SessionsPossible")]
    [InlineData("2147483648", "1", "0", "SessionsPossible")]
    public void A_total_that_no_school_year_has_is_rejected(string possible, string first, string second, string columns)
    {
        using var files = new SchoolFiles();
        var census = Path.Combine(files.Path, "census.xml");
        static string Detail(string count) =>
            $"<SessionDetail><AttendanceReason>I</AttendanceReason><AbsenceSessions>{count}</AbsenceSessions></SessionDetail>";
        File.WriteAllText(census,
            $"<Message><Pupils><Pupil><UPN>p1</UPN><Attendance><TermlyAttendance><SessionsPossible>{possible}</SessionsPossible>"
                + $"<SessionDetails>{Detail(first)}{Detail(second)}</SessionDetails></TermlyAttendance></Attendance></Pupil></Pupils>"
                + "</Message>");
        var found = Reconciliation.Of(census, files.Read(), England, Term);
        Assert.Equal(columns, string.Join(' ', found.Rejected.Select(r => r.Column)));
        Assert.Equal(columns.Length == 0 ? 1 : 0, found.PupilsCompared);
        Assert.All(found.Rejected, r => Assert.Equal("A whole number from 0 to 1000 is needed here.", r.Reason));
    }

    [Theory]
    [InlineData("<UPN>p1</UPN>", "IIIIIIIIIIIIIIIIIIII", "")]
    [InlineData("<UPN>p1</UPN>", "IIIIIIIIIIIIIIIIIIIII", "AttendanceReason")]
    [InlineData("<UPN>{long}</UPN>", "I", "UPN")]
    [InlineData("<UPN>p1</UPN><UPN", "I", "")]
    public void A_pupil_of_a_return_who_cannot_be_read_costs_no_other(string id, string reason, string column)
    {
        using var files = new SchoolFiles();
        var census = Path.Combine(files.Path, "census.xml");
        static string Pupil(string id, string reason) =>
            $"<Pupil>{id}<Attendance><TermlyAttendance><SessionsPossible>10</SessionsPossible><SessionDetails><SessionDetail>"
                + $"<AttendanceReason>{reason}</AttendanceReason><AbsenceSessions>1</AbsenceSessions></SessionDetail></SessionDetails>"
                + "</TermlyAttendance></Attendance></Pupil>";
        File.WriteAllText(census, "<Message><Pupils>" + Pupil(id.Replace("{long}", new string('p', 101), StringComparison.Ordinal), reason)
            + Pupil("<UPN>p2</UPN>", "I") + "</Pupils></Message>");
        var found = Reconciliation.Of(census, files.Read(), England, Term);
        var isBroken = id.EndsWith("<UPN", StringComparison.Ordinal);
        Assert.Equal(column.Length == 0 && !isBroken ? 2 : 1, found.PupilsCompared);
        Assert.Equal(column.Length > 0 || isBroken ? [(1, column)] : [], found.Rejected.Select(r => (r.Row, r.Column)));
    }

    private static Reconciliation Compare(string kind, string register) =>
        Reconciliation.Of(Census(kind), SchoolFile.Read(RepositoryFolder.Of("seeds", "formats", "good", register), England).School,
            England, Term);

    private static string Census(string kind) => RepositoryFolder.Of("seeds", "formats", kind, "census.xml");
}
