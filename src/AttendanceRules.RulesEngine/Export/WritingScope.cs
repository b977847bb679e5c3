namespace AttendanceRules.RulesEngine.Export;

/// <summary>From where a condition is written: what its own names follow in the expression.</summary>
/// <param name="Own">What names of the subject follow, such as <c>certain</c>.</param>
/// <param name="Opposite">The same subject read the other way, for what is denied as a whole.</param>
/// <param name="Depth">How many lists of parents or pupils the place is inside.</param>
internal readonly record struct WritingScope(string Own, string Opposite, int Depth = 0)
{
    private static readonly string[] Variables = ["one", "other"];

    /// <summary>What names after <c>anyParent.</c> follow; null outside a list of parents.</summary>
    public string? AnyParent { get; init; }

    public static WritingScope Of(Reading reading) =>
        reading == Reading.Certain ? new("certain", "possible") : new("possible", "certain");

    /// <summary>The name of one of a list, which no list around it has.</summary>
    public string Variable => Variables[Depth];

    /// <summary>The pupil as such, where a parent is at hand.</summary>
    public WritingScope OfPupil => this with { Own = Own + ".Pupil", Opposite = Opposite + ".Pupil" };

    /// <summary>Read the other way.</summary>
    public WritingScope Turned => this with { Own = Opposite, Opposite = Own };

    /// <summary>One of the subject's parents beside the subject.</summary>
    public WritingScope WithParent => this with { AnyParent = Variable, Depth = Depth + 1 };

    /// <summary>One of the school's pupils.</summary>
    public WritingScope OfOne(Reading reading) => new(Variable, $"{Variable}.{(reading == Reading.Certain ? "AsPossible" : "AsCertain")}",
        Depth + 1);
}
