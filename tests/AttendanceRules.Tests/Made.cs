using System.Text.Json;
using AttendanceRules.Calendar;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests;

/// <summary>
/// What tests build on: a made-up local pack on England's base, the autumn of 2026, and a pupil who is present unless said otherwise.
/// </summary>
internal static class Made
{
    public const string Identity =
        """ "pack": { "id": "made-up", "title": "Made up", "version": "1", "extends": "england-base", "from": "2026-08-01" } """;

    /// <summary>How packs may be written: with comments and trailing commas.</summary>
    public static JsonDocumentOptions Lenient { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Term from 2 September to 18 December 2026, half term from 26 to 30 October.</summary>
    public static SchoolCalendar Autumn { get; } =
        new([new Term(new(2026, 9, 2), new(2026, 12, 18), [new DateSpan(new(2026, 10, 26), new(2026, 10, 30))])]);

    public static RuleBook Book(string members) => RuleBook.Load(PackSource.Shipped("england-base"), Pack(members));

    public static PackSource Pack(string members) =>
        PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] =
            $"{{ {Identity}, {members} }}" });

    /// <summary>What is said about packs when they are loaded.</summary>
    public static IReadOnlyList<Problem> ProblemsOf(IReadOnlyList<PackSource> sources)
    {
        _ = RuleBook.TryLoad(sources, out _, out var problems);
        return problems;
    }

    public static IReadOnlyList<Problem> Problems(string members) => Made.ProblemsOf([PackSource.Shipped("england-base"), Pack(members)]);

    /// <summary>
    /// A pupil whose unlisted sessions up to the last day are present; each line is <c>DATE CODE [CODE]</c>. The code <c>?</c> is a mark
    /// that could not be read.
    /// </summary>
    public static PupilRecordBuilder Pupil(DateOnly last, params string[] lines)
    {
        var builder = PupilRecord.Build("P1", Autumn);
        var written = lines.Select(l => l.Split(' ')).ToDictionary(w => DateOnly.ParseExact(w[0], "yyyy-MM-dd", null), w => (w[1], w[^1]));
        foreach (var day in Autumn.SchoolDays(new HashSet<DateOnly>()).Where(d => d <= last))
        {
            var (am, pm) = written.TryGetValue(day, out var codes) ? codes : ("/", "\\");
            Mark(builder, day, HalfDay.Morning, am);
            Mark(builder, day, HalfDay.Afternoon, pm);
        }

        return builder;
    }

    private static void Mark(PupilRecordBuilder builder, DateOnly day, HalfDay half, string code)
    {
        if (code != "-")
        {
            builder.Mark(day, half, code == "?" ? "" : code);
        }
    }
}
