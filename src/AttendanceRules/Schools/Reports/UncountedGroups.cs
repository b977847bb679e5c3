using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>Groups for whose count it is too early in the school year, and from when on they are counted.</summary>
internal sealed class UncountedGroups(Book book, SchoolBook schools, SchoolAdvice advice)
{
    private readonly List<GroupMembers> groups = [.. advice.Groups.Where(g => g.Count.Text == Figures.TooEarly)];
    private bool isSaid;

    /// <summary>The sentence below the first table that shows for some of its figures that it is too early; none below others.</summary>
    public IReadOnlyList<string> Below(IEnumerable<(string Word, string Name)> silent)
    {
        if (isSaid || !silent.Any(s => s.Word == Figures.TooEarly) || From(groups) is not { } day)
        {
            return [];
        }

        isSaid = true;
        return [$"What is too early in the school year is counted from {IsoDate.Text(day)} on."];
    }

    /// <summary>The sentence below a table by the number on which such groups rest: its rows do not count their members.</summary>
    public IEnumerable<string> Beside(BandFact band)
    {
        var same = groups.Where(g => book.Groups.Any(d =>
            d.Name == g.Group && d.When.When.Names.Any(n => n.Name == band.Of.Name))).ToList();
        return From(same) is { } day
            ? [$"This is what was missed so far. These groups are counted from {IsoDate.Text(day)} on: "
                + $"{string.Join(", ", same.Select(g => g.Title))}."] : [];
    }

    private DateOnly? From(IEnumerable<GroupMembers> some) =>
        some.Select(g => schools.PublishedFrom(g.Group).FirstAfter(advice.AsOf)).Max();
}
