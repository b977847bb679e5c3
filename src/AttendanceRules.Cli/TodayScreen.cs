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
        var (packs, isShown, whose) = (string.Join(", ", Output.Packs(book.Packs)), Screen.HasColour, role ?? Default);
        if (records.Count > 1)
        {
            var trust = book.AdviseTrust(records, viewpoint, whose, options);
            var held = trust.Schools.ToDictionary(s => s.School, s => s.HeldBack, StringComparer.Ordinal);
            var lacking = Lacking.Lines([.. records.Select(r => (r, held[r.Id]))], options);
            Output.Lines(output, new TrustText(trust, lacking, packs, isWhole, isShown).Lines());
            return;
        }

        var list = book.MorningList(records[0], viewpoint, whose, options);
        Output.Lines(output,
            new MorningText(list, [.. Lacking.Lines(records[0], options, list.HeldBack)], packs, isWhole, isShown).Lines());
    }

    /// <summary>Whose list it is where nobody says.</summary>
    public const string Default = "school";
}
