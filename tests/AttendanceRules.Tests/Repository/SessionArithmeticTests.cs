using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>
/// How many sessions a day has, what they are called and which weekdays a week has is known by one type alone; the rest asks it.
/// </summary>
public sealed partial class SessionArithmeticTests
{
    private const string Alone = "src/AttendanceRules/Calendar/SchoolWeek.cs";

    // Lines that look like it and are about something else.
    private static readonly (string File, string Line, string Reason)[] Others =
    [
        ("src/AttendanceRules/Packs/Schema/SchemaLayout.cs", "2 * (depth + 1)", "indentation"),
        ("src/AttendanceRules/Packs/Schema/SchemaLayout.cs", "2 * depth", "indentation"),
        ("src/AttendanceRules/Model/Values/Ratio.cs", "(Int128)2 * A", "half a step of rounding"),
        ("src/AttendanceRules.Import/Sheets/CsvRows.cs", "c == '\"') % 2", "pairs of quotation marks"),
        ("src/AttendanceRules.Import/Cells/HalfDays.cs", "\"AM\" or \"MORNING\"", "how school files write the halves of a day"),
        ("src/AttendanceRules.Import/Cells/HalfDays.cs", "\"PM\" or \"AFTERNOON\"", "how school files write the halves of a day"),
        ("src/AttendanceRules.Import/Cells/HalfDays.cs", "\"AM\" : \"PM\"", "how school files write the halves of a day"),
        ("src/AttendanceRules.Import/Json/JsonItems.cs", "buffer.Length * 2", "a buffer that grows"),
        ("src/AttendanceRules/Insight/EvidenceWords.cs", "morning and afternoon",
            "the English of evidence; other names are shown as written"),
        ("src/AttendanceRules/Insight/EvidenceWords.cs", "\"AM\" or \"PM\"", "the English of evidence; other names are shown as written"),
        ("src/AttendanceRules/Insight/EvidenceWords.cs", "\"AM\" ? \"morning\"",
            "the English of evidence; other names are shown as written"),
        ("src/AttendanceRules/Insight/ExplanationMarkdown.cs", "2 * line.Depth", "indentation"),
        ("src/AttendanceRules/Insight/WrappedText.cs", "2 * depth", "indentation"),
        ("src/AttendanceRules/Outlook/OutlookMarkdown.cs", "2 * line.Depth", "indentation"),
        ("src/AttendanceRules.Testing/Snapshots/SnapshotLines.cs", "2 * level", "indentation"),
        ("src/AttendanceRules/Outlook/ConditionBound.cs", "(low + high) / 2", "a search by halves"),
        ("src/AttendanceRules/Evaluation/Onsets/SameComparison.cs", "(low + high) / 2", "a search by halves"),
        ("src/AttendanceRules/Evaluation/Events.cs", "(low + high) / 2", "a search by halves"),
        ("src/AttendanceRules/Evaluation/Onsets/CountedSessions.cs", "(low + since) / 2", "a search by halves"),
        ("src/AttendanceRules/Evaluation/Plans/PlanLimits.cs", "Words) + i]) >> 1", "half of a sum of truths"),
        ("src/AttendanceRules/Packs/Schema/ObjectSchema.Bases.cs", "Examples = [\"AM\"]", "an example for the author of a pack"),
        ("src/AttendanceRules/Packs/Schema/ObjectSchema.Bases.cs", "Examples = [\"morning\"]", "an example for the author of a pack"),
    ];

    [Fact]
    public void Only_one_type_knows_how_sessions_are_numbered_and_weeks_are_made() =>
        None.Of(Places().Where(p => !Others.Any(o => o.File == p.File && p.Text.Contains(o.Line, StringComparison.Ordinal)))
            .Select(p => $"{p.File}({p.Number}): {p.Text}"));

    [Fact]
    [Trait("Category", "Slow")]
    public void Each_exception_is_still_there() =>
        None.Of(Others.Where(o => !Places().Any(p => p.File == o.File && p.Text.Contains(o.Line, StringComparison.Ordinal)))
            .Select(o => $"{o.File}: {o.Line} ({o.Reason})"));

    [Theory]
    [InlineData("var day = session / 2;", true)]
    [InlineData("var count = time.DayCount * 2;", true)]
    [InlineData("2 * day", true)]
    [InlineData("session % 2 == 0", true)]
    [InlineData("session >> 1", true)]
    [InlineData("day << 1", true)]
    [InlineData("length.Count / 2.0", true)]
    [InlineData("((int)date.DayOfWeek + 6) % 7", true)]
    [InlineData("monday.PlusDays(6)", true)]
    [InlineData("DayOfWeek.Saturday", true)]
    [InlineData("isMorning ? \"AM\" : \"PM\"", true)]
    [InlineData("\"morning\" => 1", true)]
    [InlineData("session / 20", false)]
    [InlineData("12 * date.Year", false)]
    [InlineData("Enum.GetValues<DayOfWeek>()", false)]
    [InlineData("\"the morning after\"", false)]
    public void It_is_seen(string line, bool isSeen) => Assert.Equal(isSeen, Arithmetic().IsMatch(line));

    private static IEnumerable<(string File, int Number, string Text)> Places() =>
        SourceFile.Under("src").Where(f => f.Path != Alone).SelectMany(f => f.Code.Where(l => Arithmetic().IsMatch(l.Text))
            .Select(l => (f.Path, l.Number, l.Text.Trim())));

    [GeneratedRegex(
        """[*/%] ?[27](?:\.0)?(?![0-9.])|(?<![0-9.])[27](?:\.0)? ?\* |(?:>>|<<) """
            + """?1\b|PlusDays\(-?[67]\)|AddDays\(-?[67]\)|DayOfWeek\.(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|"""
            + """\bMondayOf\b|"(?:AM|PM|morning|afternoon)\b""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arithmetic();
}
