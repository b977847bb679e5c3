using AttendanceRules.Model.Pathways;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>One edition of a pathway as declared.</summary>
internal sealed class WrittenPathway
{
    private const string SchoolYear = "school year";

    public WrittenPathway(PathwayDeclaration declared)
    {
        Declared = declared;
        Stages = [.. declared.Stages.Select((s, i) => new WrittenStage(this, i, s))];
    }

    public PathwayDeclaration Declared { get; }

    public IReadOnlyList<WrittenStage> Stages { get; }

    /// <summary>The window that is its cycle; null where it lasts from one event to the next of its kind (S23).</summary>
    public string? Cycle => Declared.Cycle?.Text ?? (Declared.On is null ? SchoolYear : null);

    /// <summary>False only where one cycle never ends: nothing in its window moves, and no watch closes it.</summary>
    public bool Restarts =>
        Cycle is not { } cycle || Stages.Any(s => s.Watches.Any(w => w.Declared.Closes)) || cycle.Split(" and ").Any(Moves);

    private static bool Moves(string part) =>
        part != "ever" && !(part.Split(' ') is [_, .. var dates] && dates.Where(d => d != "to").All(d => IsoDate.TryParse(d, out _)));
}
