namespace AttendanceRules.Vocabulary;

/// <summary>What one part of a proof is.</summary>
public enum ProofKind
{
    /// <summary>All parts together: false as soon as one is.</summary>
    All,

    /// <summary>Any of the parts: true as soon as one is.</summary>
    Any,

    /// <summary>The opposite of its one part.</summary>
    Not,

    /// <summary>A named condition, with what it is made of.</summary>
    Named,

    /// <summary>A comparison, or a yes/no.</summary>
    Leaf,
}
