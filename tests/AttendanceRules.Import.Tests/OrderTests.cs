using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

public sealed class OrderTests
{
    private static readonly (string File, string[] Lines)[] School =
    [
        ("pupils.csv", ["pupil,dateOfBirth,yearGroup,ehcp", "p1,2014-05-01,7,yes", "p2,,8,", "p2,,9,"]),
        ("register.csv",
            ["pupil,date,session,code,minutesLate,known", "p1,2026-09-02,AM,/,,", "p1,2026-09-02,AM,N,,", "p1,2026-09-02,AM,/,,",
                "p1,2026-09-02,PM,L,5,", "p1,2026-09-02,PM,L,9,",
            "p1,2026-09-02,PM,L,,", "p2,2026-09-03,AM,?,,", "p2,2026-09-03,AM,/,,", "p2,2026-09-03,AM,I,,2026-09-09",
                "p9,2026-09-03,AM,/,,", "p2,2026-09-04,AM,N,,"]),
        ("casework.csv",
            ["entry,pupil,parent,date,action,due,outcome,values", "e1,p1,m,2026-09-03,meeting,2026-09-10,,target=1",
                "e1,p1,m,2026-09-03,meeting,,,target=2", "e1,p1,m,2026-09-10,meeting,,held,",
            "e2,p1,,2026-09-03,meeting,,held,", "e2,p1,,2026-09-03,meeting,,missed,", ",p1,,2026-09-04,call,,,",
                ",p2,,2026-09-04,call,,,"]),
        ("parents.csv", ["pupil,parent,residesWith,responsible", "p1,m,yes,", "p1,m,no,yes", "p1,f,,"]),
        ("answers.csv", ["pupil,parent,question,answer,date", "p1,m,engaged,yes,2026-09-03", "p1,m,engaged,no,2026-09-03",
            "p1,f,engaged,no,2026-09-03", ",,has-policy,yes,"]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_of_rows_and_columns_does_not_matter(int seed)
    {
        using var straight = new SchoolFiles();
        using var mixed = new SchoolFiles();
        foreach (var (file, lines) in School)
        {
            straight.Write(file, lines);
            mixed.Write(file, Mix(lines, seed));
        }

        var (expected, actual) = (straight.Read(), mixed.Read());
        Assert.Equal(Summary.Of(expected, withNotices: false), Summary.Of(actual, withNotices: false));

        // Of rows that contradict each other the later ones are listed, so how many depends on their order; what is wrong does not.
        Assert.Equal(Kinds(expected), Kinds(actual));
    }

    private static IEnumerable<string> Kinds(SchoolRecord school) => school.Rejected.Select(r => $"{r.File} {r.Column} {r.Reason}")
        .Distinct().Order();

    // A fixed linear congruence replaces a random order, so that each run is the same.
    private static string[] Mix(string[] lines, int seed)
    {
        int Key(int i) => ((i + 1) * (seed * 7919) % 104729 * 31) % 101;
        var columns = Enumerable.Range(0, lines[0].Split(',').Length).OrderBy(Key).ToArray();
        string Move(string line) => string.Join(',', columns.Select(c => line.Split(',')[c]));
        return [Move(lines[0]), .. Enumerable.Range(1, lines.Length - 1).OrderBy(Key).Select(i => Move(lines[i]))];
    }
}
