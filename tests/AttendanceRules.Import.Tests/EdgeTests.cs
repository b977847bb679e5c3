using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Five edges of the importer, each on it and one beyond.</summary>
public sealed class EdgeTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void An_id_has_at_most_a_hundred_characters(int length, bool isRejected)
    {
        var id = new string('p', length);
        var school = Read(f => f.Write("pupils.csv", "pupil", id)
            .Write("register.csv", "pupil,date,session,code", id + ",2026-09-02,AM,N"));
        Assert.Equal(isRejected, school.Rejected.Count > 0);
        Assert.Equal(!isRejected, school.Pupils.Any(p => p.Id == id));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("-1", true)]
    public void Minutes_late_are_not_below_nothing(string minutes, bool isRejected)
    {
        var school = Read(f => f.Write("register.csv", "pupil,date,session,code,minutesLate", $"p1,2026-09-02,AM,L,{minutes}"));
        Assert.Equal(isRejected, school.Rejected.Count > 0);
    }

    [Theory]
    [InlineData("2026-09-02..2026-09-02", false)]
    [InlineData("2026-09-02..2026-09-01", true)]
    public void A_span_has_its_first_day_at_least(string span, bool isRejected)
    {
        var school = Read(f => f.Write("casework.csv", "pupil,date,action,for", $"p1,2026-09-01,call,{span}"));
        Assert.Equal(isRejected, school.Rejected.Count > 0);
    }

    [Theory]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-09-01", true)]
    public void A_pupil_may_leave_on_the_day_of_admission_and_not_before(string left, bool isRejected)
    {
        var school = Read(f => f.Write("pupils.csv", "pupil,admitted,left", $"p1,2026-09-02,{left}"));
        Assert.Equal(isRejected, school.Rejected.Count > 0);
    }

    // A code that is one from 19 August 2024 on.
    [Theory]
    [InlineData("2024-08-19", false)]
    [InlineData("2024-08-18", true)]
    public void A_code_counts_from_its_first_day(string day, bool isRejected)
    {
        var school = Read(f => f.Write("calendar.json", """{ "terms": [{ "from": "2024-08-01", "to": "2024-12-18", "halfTerms": [] }] }""")
            .Write("pupils.csv", "pupil", "p1").Write("register.csv", "pupil,date,session,code", $"p1,{day},AM,J1"));
        Assert.Equal(isRejected, school.Rejected.Count > 0);
    }

    private static SchoolRecord Read(Action<SchoolFiles> write)
    {
        using var files = new SchoolFiles();
        write(files);
        return files.Read();
    }
}
