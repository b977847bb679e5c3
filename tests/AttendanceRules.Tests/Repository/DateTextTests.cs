namespace AttendanceRules.Tests.Repository;

/// <summary>Only <c>IsoDate</c> knows how a date is written: another format may take the calendar of the host.</summary>
public sealed class DateTextTests
{
    private const string Form = "yyyy-MM-dd";

    // Folders that write dates as IsoDate does.
    private static readonly string[] Folders =
        ["Analysis", "Calendar", "Json", "Model", "Packs", "Problems", "Vocabulary"];

    [Fact]
    public void One_file_knows_how_a_date_is_written()
    {
        var files = SourceFile.Under([.. Folders.Select(f => "src/AttendanceRules/" + f)]);
        Assert.Contains(files, Knows);
        None.Of(files.Where(f => Knows(f) && f.Name != "IsoDate").Select(f => f.Path));
    }

    private static bool Knows(SourceFile file) => file.Code.Any(l => l.Text.Contains(Form, StringComparison.Ordinal));
}
