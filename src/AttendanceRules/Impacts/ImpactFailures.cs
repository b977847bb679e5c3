using AttendanceRules.Advice;

namespace AttendanceRules.Impacts;

/// <summary>What could not be worked out by either book, and for which pupils. What fails alike for many is one notice.</summary>
internal sealed class ImpactFailures
{
    private readonly List<(bool IsLater, Notice Notice, List<string> Subjects)> found = [];

    /// <summary>The notices in the order in which they came first.</summary>
    public IEnumerable<Notice> Notices => found.Select(f => f.Notice with
    {
        Text = $"By the rules {(f.IsLater ? "after" : "before")}, on {string.Join(", ", f.Subjects)}: {f.Notice.Text}",
    });

    /// <summary>Keeps those of the notices that are failures.</summary>
    /// <param name="isLater">Whether the later rules failed.</param>
    /// <param name="subject">Whom they were applied to, for example <c>pupil P1</c>.</param>
    /// <param name="notices">What was noticed.</param>
    public void Add(bool isLater, string subject, IEnumerable<Notice> notices)
    {
        foreach (var notice in notices.Where(n => n.IsFailure))
        {
            var same = found.Find(f => f.IsLater == isLater && f.Notice == notice);
            if (same.Subjects is null)
            {
                found.Add((isLater, notice, [subject]));
            }
            else if (!same.Subjects.Contains(subject, StringComparer.Ordinal))
            {
                same.Subjects.Add(subject);
            }
        }
    }
}
