using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Analysis;

/// <summary>One edition of a pathway as declared.</summary>
internal sealed class WrittenPathway
{
    private static readonly Window SchoolYear = new("school year", [new SchoolYearWindow("school year")]);

    public WrittenPathway(PathwayDeclaration declared)
    {
        Declared = declared;
        Stages = [.. declared.Stages.Select((s, i) => new WrittenStage(this, i, s))];
    }

    public PathwayDeclaration Declared { get; }

    public IReadOnlyList<WrittenStage> Stages { get; }

    /// <summary>The window that is its cycle; null where it lasts from one event to the next of its kind (S23).</summary>
    public Window? Cycle => Declared.Cycle ?? (Declared.On is null ? SchoolYear : null);

    /// <summary>False only where one cycle never ends: nothing in its window moves, and no watch closes it.</summary>
    public bool Restarts =>
        Cycle is not { } cycle || Stages.Any(s => s.Declared.Closes || s.Watches.Any(w => w.Declared.Closes)) || cycle.Parts.Any(Moves);

    private static bool Moves(WindowPart part) =>
        part is not EverWindow && (part.Anchors.Count == 0 || part.Anchors.Any(a => a is not DateAnchor));
}
