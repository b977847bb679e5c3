namespace AttendanceRules.Advice;

/// <summary>A cohort of a school beside the school's other pupils.</summary>
public sealed record CohortFigure
{
    /// <summary>Name of the fact that compares it.</summary>
    public required string Fact { get; init; }

    /// <summary>What its pupils have in common: titles with their values.</summary>
    public required IReadOnlyList<CohortPart> Parts { get; init; }

    /// <summary>How many pupils surely belong to it.</summary>
    public required int Pupils { get; init; }

    /// <summary>How many more may, because something about them is not known.</summary>
    public required int MayBelong { get; init; }

    /// <summary>Its rate.</summary>
    public required Figure Own { get; init; }

    /// <summary>The rate of the school's other pupils.</summary>
    public required Figure Peers { get; init; }

    /// <summary>How far it is below them, in percentage points; below zero: above them.</summary>
    public required Figure Gap { get; init; }

    /// <summary>Whether it is below them.</summary>
    public required CohortVerdict Verdict { get; init; }
}
