namespace AttendanceRules.Tests.Repository;

/// <summary>Only <c>IsoDate</c> knows how a date is written: another format may take the calendar of the host.</summary>
public sealed class DateTextTests
{
    private const string Form = "yyyy-MM-dd";

    [Fact]
    public void One_file_knows_how_a_date_is_written()
    {
        var files = SourceFile.Under("src/AttendanceRules", "src/AttendanceRules.Cli");
        Assert.Contains(files, Knows);
        None.Of(files.Where(f => Knows(f) && f.Name != "IsoDate").Select(f => f.Path));
    }

    private static bool Knows(SourceFile file) => file.Code.Any(l => l.Text.Contains(Form, StringComparison.Ordinal));
}
