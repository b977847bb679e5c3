using System.Globalization;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// A made-up school for England's packs: 1,000 pupils with two parents each, casework and answers. The same date gives the same school
/// every time.
/// </summary>
internal sealed class EnglandSchool
{
    private const ulong Seed = 11;
    private readonly List<(PupilRecord Record, int Missed)> byMissed;

    private EnglandSchool(DateOnly asOf, int pupils)
    {
        AsOf = asOf;
        byMissed = [.. Enumerable.Range(1, pupils).Select(n => EnglandPupil.On(Id(n), new Dice(Seed + ((ulong)n * 7919)), asOf))
            .OrderBy(p => p.Missed).ThenBy(p => p.Record.Id, StringComparer.Ordinal)];
        Record = new SchoolRecord("made-up", SchoolDates.Calendar, byMissed.Select(p => p.Record),
            [new CaseworkRow(FirstDay.AddDays(30), "review-attendance-data")],
            [new Answer("policyPublished", "yes", FirstDay), new Answer("leaderNamed", "yes", FirstDay),
                new Answer("firstYearGroup", "0", FirstDay)]);
    }

    /// <summary>The first day with marks.</summary>
    public static DateOnly FirstDay { get; } = new(2025, 9, 2);

    /// <summary>The dates that are measured, by name.</summary>
    public static IReadOnlyDictionary<string, DateOnly> Dates { get; } =
        new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["November"] = new(2025, 11, 20), ["July"] = SchoolDates.AsOf };

    /// <summary>The day advice is for; the records reach up to it.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The school.</summary>
    public SchoolRecord Record { get; }

    /// <summary>A pupil who was never absent.</summary>
    public PupilRecord NothingToDo => byMissed[0].Missed == 0 ? byMissed[0].Record
        : throw new InvalidOperationException("Every pupil of the made-up school missed a session.");

    /// <summary>The pupil in the middle, by missed sessions.</summary>
    public PupilRecord Median => byMissed[byMissed.Count / 2].Record;

    /// <summary>The pupil whom one in a hundred outdoes, by missed sessions.</summary>
    public PupilRecord Heavy => byMissed[^(1 + (byMissed.Count / 100))].Record;

    /// <summary>The school as it is on the date.</summary>
    public static EnglandSchool On(DateOnly asOf, int pupils = 1000) => new(asOf, pupils);

    /// <summary>
    /// Throws when the book lacks an action or a question that the made-up records name, since what is unknown costs nothing.
    /// </summary>
    /// <param name="book">England's book.</param>
    public void Check(RuleBook book)
    {
        var (actions, questions) = (book.Catalogue.Actions.Select(a => a.Name), book.Catalogue.Questions.Select(q => q.Name));
        var unknown = Record.Pupils.SelectMany(p => p.Casework ?? []).Concat(Record.Casework ?? []).Select(c => c.Action).Except(actions)
            .Concat(Record.Pupils.SelectMany(p => p.Answers).Concat(Record.Answers).Select(a => a.Question).Except(questions))
                .Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException("England's packs do not declare: " + string.Join(", ", unknown));
        }
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number:0000}");
}
