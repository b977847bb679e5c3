using System.Text;
using AttendanceRules.Import;

namespace AttendanceRules.Cli.Tests;

/// <summary>Schools that come a line each, read by several threads.</summary>
public sealed class SchoolLinesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void They_come_in_the_order_of_their_lines_and_empty_lines_are_passed_over(int threads)
    {
        var text = string.Concat(Enumerable.Range(1, 40).Select(i => (i % 5 == 0 ? "\r\n" : "") + School(i, padding: 0) + "\n")) + " \t";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"S{i}"),
            SchoolLines.Read(input, ImportVocabulary.Unchecked, threads, CancellationToken.None).Select(s => s.Id));
    }

    [Fact]
    public void The_last_line_needs_no_end()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(School(1, padding: 0)));
        Assert.Equal("S1", Assert.Single(SchoolLines.Read(input, ImportVocabulary.Unchecked, 2, CancellationToken.None)).Id);
    }

    // Each line is longer than what is read at once. A thread has at most two lines; one more is begun.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    public void Lines_are_read_only_as_schools_are_taken(int threads, int most)
    {
        const int length = 100_000;
        var text = string.Concat(Enumerable.Range(1, 50).Select(i => School(i, length) + "\n"));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var schools = SchoolLines.Read(input, ImportVocabulary.Unchecked, threads, CancellationToken.None).GetEnumerator();
        Assert.True(schools.MoveNext());
        Assert.InRange(input.Position, length, most * (length + 1L));
    }

    [Fact]
    public void A_line_that_is_not_a_school_is_named_after_the_schools_before_it()
    {
        var text = School(1, padding: 0) + "\n" + School(2, padding: 0) + "\n{ not json\n" + School(4, padding: 0) + "\n{ nor this\n";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var found = new List<string>();
        var thrown = Assert.Throws<ImportException>(() =>
        {
            foreach (var school in SchoolLines.Read(input, ImportVocabulary.Unchecked, 2, CancellationToken.None))
            {
                found.Add(school.Id);
            }
        });
        Assert.Equal(["S1", "S2"], found);
        Assert.StartsWith("line 3 ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_gave_up_gets_no_school()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(School(1, padding: 0)));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SchoolLines.Read(input, ImportVocabulary.Unchecked, 2, new CancellationToken(canceled: true)).ToList());
    }

    private static string School(int number, int padding) =>
        $$"""{ "school": "S{{number}}", "pupils": [], "register": [] }""".PadRight(padding);
}
