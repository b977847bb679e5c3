namespace AttendanceRules.Advice;

/// <summary>Advice on one pupil on one date.</summary>
public sealed record PupilAdvice
{
    /// <summary>The pupil's id.</summary>
    public required string Pupil { get; init; }

    /// <summary>The date the advice is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Names of the groups the pupil is certainly in.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What is called for, by due date.</summary>
    public required IReadOnlyList<RecommendedAction> Actions { get; init; }

    /// <summary>Where the pupil stands on each pathway.</summary>
    public required IReadOnlyList<PathwayPosition> Pathways { get; init; }

    /// <summary>What cannot be decided yet.</summary>
    public required IReadOnlyList<UndecidedAction> Undecided { get; init; }

    /// <summary>What waits for something to be on record.</summary>
    public required IReadOnlyList<BlockedAction> Blocked { get; init; }

    /// <summary>What is held back, and why.</summary>
    public required IReadOnlyList<WithheldAction> Withheld { get; init; }

    /// <summary>What the reader should know.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>The actions of one stakeholder, in order.</summary>
    /// <param name="stakeholder">Name of the stakeholder in the base pack, for example <c>school</c>.</param>
    public IEnumerable<RecommendedAction> For(string stakeholder) => Actions.Where(a => a.Stakeholder == stakeholder);

    /// <summary>The advice as indented JSON; the same advice is always the same text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream, AdviceWriter.Options))
        {
            AdviceWriter.Write(json, this);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
