using AttendanceRules.Records;
using AttendanceRules.Trusts;

namespace AttendanceRules.Cli;

/// <summary>What a school does today and this week, on one screen; of several schools, how urgent each is.</summary>
internal static class TodayScreen
{
    /// <summary>Writes the screen.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="book">The rules.</param>
    /// <param name="records">The schools.</param>
    /// <param name="viewpoint">The date, and what was known by when.</param>
    /// <param name="options">How the advice is worked out.</param>
    /// <param name="role">Whose list: a role or a stakeholder; null: the school's.</param>
    /// <param name="isWhole">True: every line.</param>
    public static void Write(Stream output, RuleBook book, IReadOnlyList<SchoolRecord> records, Viewpoint viewpoint, AdviceOptions options,
        string? role = null, bool isWhole = false)
    {
        var (packs, isShown, whose) = (string.Join(", ", Output.Packs(book.Packs)), StandardStreams.IsOutputShown, role ?? Default);
        Output.Lines(output, records.Count > 1
            ? new TrustText(book.AdviseTrust(records, viewpoint, whose, options), packs, isWhole, isShown).Lines()
            : new MorningText(book.MorningList(records[0], viewpoint, whose, options), packs, isWhole, isShown).Lines());
    }

    /// <summary>Whose list it is where nobody says.</summary>
    public const string Default = "school";
}
