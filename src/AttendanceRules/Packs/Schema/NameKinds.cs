namespace AttendanceRules.Packs.Schema;

/// <summary>What a word in a text of a pack can name. Editors complete, find and change names by it.</summary>
[Flags]
internal enum NameKinds
{
    /// <summary>Words for people, or a value that no declaration gives.</summary>
    None = 0,

    Fact = 0x1,
    Threshold = 0x2,
    Question = 0x4,
    Group = 0x8,
    Characteristic = 0x10,
    Action = 0x20,
    Stakeholder = 0x40,

    /// <summary>A document that is cited.</summary>
    Document = 0x80,

    /// <summary>A clause, as document#clause.</summary>
    Clause = 0x100,

    /// <summary>A class, a flag or a register code.</summary>
    Class = 0x200,

    Rule = 0x400,
    Pathway = 0x800,
    Stage = 0x1000,

    /// <summary>An analysis, a review or a table of benchmarks.</summary>
    Table = 0x2000,

    Report = 0x4000,

    /// <summary>A subject that is taught.</summary>
    Subject = 0x8000,

    /// <summary>What conditions can use: these share one list of names.</summary>
    Symbol = Fact | Threshold | Question | Group | Characteristic,

    /// <summary>Names outside phrases of which the whole text is one.</summary>
    Whole = Class | Document | Clause | Subject,
}
