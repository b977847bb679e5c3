using System.Text;

namespace AttendanceRules.Synthetic.Tests;

/// <summary>The figures of a cohort are data: each has its source and the day somebody looked, and a mistake in them is said.</summary>
public sealed class CohortModelTests
{
    private static readonly string Shipped =
        File.ReadAllText(RepositoryFolder.Of("src", "AttendanceRules.Synthetic", "Cohorts", "england-2024-25.json"));

    [Fact]
    public void What_is_shipped_can_be_read_as_a_file_too()
    {
        Assert.Equal(["england-2024-25"], CohortModel.ShippedIds);
        Assert.Equal(CohortModel.Shipped().Title, Read(Shipped).Title);
        Assert.Contains("Open Government Licence v3.0", CohortModel.Shipped().Licence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lot\": 10", "\"lots\": 10", "lots")]
    [InlineData("\"lot\": 10", "\"lot\": 0", "lot: from 1 to 100 sessions")]
    [InlineData("\"source\": \"weekdays\"", "\"source\": \"nowhere\"", "Unknown source 'nowhere'. Declared are: dashboard, profile")]
    [InlineData("\"weight\": 0.828", "\"weight\": 0.928", "phase primary: the parts of absence weigh 1 together.")]
    [InlineData("\"I\": 2.85806", "\"I8\": 2.85806", "phase primary: a code without an entry.")]
    [InlineData("\"until\": \"2026-07-20\"", "\"until\": \"2024-07-20\"", "years: until is a school day or after one.")]
    [InlineData("\"to\": \"2025-12-18\"", "\"to\": \"2026-01-18\"", "calendar")]
    [InlineData("\"title\": \"England, school year 2024/25\",", "", "title")]
    [InlineData("\"checked\": \"2026-11-29\"", "\"checked\": \"soon\"", "cannot be read")]
    public void A_mistake_is_said(string text, string mistake, string message)
    {
        Assert.Contains(text, Shipped, StringComparison.Ordinal);
        var thrown = Assert.Throws<CohortModelException>(() => Read(Shipped.Replace(text, mistake, StringComparison.Ordinal)));
        Assert.StartsWith("test.json", thrown.Message.Replace("The calendar in ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_model_is_said() =>
        Assert.StartsWith("Unknown model 'wales'. Shipped are: england-2024-25.",
            Assert.Throws<ArgumentException>(() => CohortModel.Shipped("wales")).Message, StringComparison.Ordinal);

    // Half as much illness in the figures is half as much in the marks: the code holds no figure of its own.
    [Fact]
    public void Other_figures_give_another_cohort()
    {
        static double Ill(string figures)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var pupil in Cohort.Create(Read(figures), new CohortOptions { Pupils = 1500 }).MakeSchools()
                .SelectMany(s => s.MakePupils()))
            {
                _ = new PupilCount(pupil, (_, _, code) => counts[code] = counts.GetValueOrDefault(code) + 1);
            }

            return (double)counts["I"] / counts.Where(c => PupilCount.IsAbsence(c.Key)).Sum(c => c.Value);
        }

        var less = Shipped.Replace("\"I\": 2.85806", "\"I\": 0.9", StringComparison.Ordinal)
            .Replace("\"I\": 3.62888", "\"I\": 1.1", StringComparison.Ordinal);
        Assert.InRange(Ill(Shipped), 0.42, 0.52);
        Assert.InRange(Ill(less), 0.15, 0.28);
    }

    private static CohortModel Read(string figures) => CohortModel.Read(new MemoryStream(Encoding.UTF8.GetBytes(figures)), "test.json");
}
