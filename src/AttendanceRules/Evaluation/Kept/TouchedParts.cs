using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What a change touches of the rules and pathways of a date, and of an advice besides; found once for a kind of change.</summary>
internal sealed class TouchedParts
{
    /// <summary>Nothing.</summary>
    public static readonly TouchedParts None = new();

    private readonly bool[] areOfCondition = [];
    private readonly int[]?[] stages = [];

    private TouchedParts()
    {
    }

    public TouchedParts(ReadSet touched, InForce inForce, BookReads reads)
    {
        var (rests, pathways, around) = (reads.RestsOn(inForce), reads.PathwaysOn(inForce), reads.AroundOn(inForce));
        Numbers = touched.MetBy(reads.On(inForce));
        areOfCondition = Array.ConvertAll(Numbers, n => n < rests.Length && rests[n] is { } rest && !rest.Meets(touched));
        stages = Array.ConvertAll(pathways, p => p.Rest.Meets(touched) ? null : touched.MetBy(p.Stages));
        Levels = around.Levels.Meets(touched);
        Groups = around.Groups.Meets(touched);
        Notices = around.Notices.Meets(touched);
    }

    /// <summary>The numbers of the rules and pathways that read it, in their order.</summary>
    public int[] Numbers { get; } = [];

    /// <summary>Whether it touches what decides the order of lines.</summary>
    public bool Levels { get; }

    /// <summary>Whether it touches what decides in which groups the pupil is.</summary>
    public bool Groups { get; }

    /// <summary>Whether it touches what decides notices on the records.</summary>
    public bool Notices { get; }

    /// <summary>Whether it touches of a rule no more than its condition, whose lines rest on nothing else.</summary>
    /// <param name="place">The place of the rule among the numbers.</param>
    public bool IsOfCondition(int place) => areOfCondition[place];

    /// <summary>
    /// The stages of a pathway whose conditions it touches, in their order; null: it touches more of it. Of a pathway that does not read it
    /// there are none.
    /// </summary>
    public int[]? StagesOf(int pathway) => pathway < stages.Length ? stages[pathway] : [];
}
