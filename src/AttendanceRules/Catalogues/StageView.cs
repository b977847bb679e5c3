namespace AttendanceRules.Catalogues;

/// <summary>One stage of a pathway, as the pack writes it.</summary>
public sealed record StageView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it follows: stages, or actions of other pathways; empty for a start.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Its condition; empty for none.</summary>
    public required string When { get; init; }

    /// <summary>What it waits; empty for nothing.</summary>
    public required string Wait { get; init; }

    /// <summary>What it calls for; of several ways, all.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The watch it opens: how long, and what counts as improved; empty for none.</summary>
    public required string Watch { get; init; }

    /// <summary>True: improved ends the round.</summary>
    public required bool Closes { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
