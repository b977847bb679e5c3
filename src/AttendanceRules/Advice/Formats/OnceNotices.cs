namespace AttendanceRules.Advice.Formats;

/// <summary>Notices that say the same of every pupil: a document says them once.</summary>
internal static class OnceNotices
{
    private static readonly string[] Codes = ["default-threshold", "no-casework", "nothing-done-assumed"];

    public static bool IsOnce(Notice notice) => Codes.Contains(notice.Code, StringComparer.Ordinal);

    /// <summary>The school's notices, then those that its pupils have in common, each once, and what missing casework held back.</summary>
    public static IReadOnlyList<Notice> Of(SchoolAdvice advice)
    {
        var notices = advice.Notices.Concat(advice.Pupils.SelectMany(p => p.Notices).Where(IsOnce)).Distinct().ToList();
        var held = HeldBack(advice);
        if (held.Count > 0)
        {
            var titles = held.Select(u => u.Title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            notices.Add(new Notice
            {
                Code = "no-casework-held-back",
                Text = $"Because casework is missing, {(held.Count == 1 ? "1 line is" : Wording.Number(held.Count) + " lines are")} "
                    + $"undecided: {string.Join("; ", titles)}.",
            });
        }

        return notices;
    }

    /// <summary>Lines that are undecided because it is not known what was done.</summary>
    public static List<UndecidedAction> HeldBack(SchoolAdvice advice) =>
        [.. advice.Pupils.SelectMany(p => p.Undecided).Concat(advice.Undecided).Where(IsHeldBack)];

    /// <summary>Whether a line is undecided because it is not known what was done.</summary>
    public static bool IsHeldBack(UndecidedAction line) => line.Missing.Contains("casework", StringComparer.Ordinal);
}
