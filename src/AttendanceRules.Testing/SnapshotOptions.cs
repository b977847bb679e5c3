namespace AttendanceRules.Testing;

/// <summary>What a snapshot shows beside who does what by when.</summary>
public sealed class SnapshotOptions
{
    /// <summary>Titles, questions and reasons in the words of the packs, beside the names. A pack that finds better words then changes the
    /// snapshot. False unless asked for.</summary>
    public bool Titles { get; init; }

    /// <summary>The comparisons that made the outcome, with the values found. True unless said otherwise.</summary>
    public bool Reasons { get; init; } = true;

    /// <summary>The sessions on which the comparisons rest. False unless asked for.</summary>
    public bool Evidence { get; init; }

    /// <summary>Ids of the rules, and the sources they cite. True unless said otherwise.</summary>
    public bool Rules { get; init; } = true;

    /// <summary>Where the pupil is on each pathway. True unless said otherwise.</summary>
    public bool Pathways { get; init; } = true;

    /// <summary>Expectations that hold every day and are never due. False unless asked for; a last line then says that they are left
    /// out.</summary>
    public bool Standing { get; init; }

    /// <summary>
    /// The book that advised: the snapshot then begins with the version of the library, and the packs with their versions and hash, so that
    /// a difference says whether a pack or the library has changed. Null: it does not say.
    /// </summary>
    public RuleBook? Book { get; init; }
}
