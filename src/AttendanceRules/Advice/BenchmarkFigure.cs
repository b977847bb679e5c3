namespace AttendanceRules.Advice;

/// <summary>A figure of the school beside a published one.</summary>
public sealed record BenchmarkFigure
{
    /// <summary>Id of the benchmark.</summary>
    public required string Benchmark { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The area it is about, for people.</summary>
    public required string Area { get; init; }

    /// <summary>The phase of education; empty: all.</summary>
    public required string Phase { get; init; }

    /// <summary>The time it is about.</summary>
    public required string Period { get; init; }

    /// <summary>The school's figure in the school year so far, or the word shown instead.</summary>
    public required Figure School { get; init; }

    /// <summary>The published figure, in per cent.</summary>
    public required decimal Published { get; init; }

    /// <summary>What has to be said where it is shown; empty: nothing.</summary>
    public required string Licence { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
