using System.Text;

namespace AttendanceRules.Testing.Snapshots;

/// <summary>Lines of a snapshot, set in by two blanks a level.</summary>
internal sealed class SnapshotLines
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    /// <summary>Adds a line; blanks at its end are dropped. A text of several lines keeps them.</summary>
    public void Add(int level, string line) =>
        text.Append((new string(' ', 2 * level) + line).TrimEnd(' ')).Append('\n');
}
