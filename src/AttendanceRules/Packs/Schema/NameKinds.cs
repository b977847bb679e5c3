namespace AttendanceRules.Packs.Schema;

/// <summary>What a word in a text of a pack can name. Editors complete, find and change names by it.</summary>
[Flags]
internal enum NameKinds
{
    /// <summary>Words for people, or a value that no declaration gives.</summary>
    None = 0,

    Fact = 1 << 0,
    Threshold = 1 << 1,
    Question = 1 << 2,
    Group = 1 << 3,
    Characteristic = 1 << 4,
    Action = 1 << 5,
    Stakeholder = 1 << 6,

    /// <summary>A document that is cited.</summary>
    Document = 1 << 7,

    /// <summary>A clause, as document#clause.</summary>
    Clause = 1 << 8,

    /// <summary>A class, a flag or a register code.</summary>
    Class = 1 << 9,

    Rule = 1 << 10,
    Pathway = 1 << 11,
    Stage = 1 << 12,

    /// <summary>An analysis, a review or a table of benchmarks.</summary>
    Table = 1 << 13,

    Report = 1 << 14,

    /// <summary>What conditions can use: these share one list of names.</summary>
    Symbol = Fact | Threshold | Question | Group | Characteristic,

    /// <summary>Names outside phrases of which the whole text is one.</summary>
    Whole = Class | Document | Clause,
}
