using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model;

/// <summary>Everything that conditions of a book can name, by name.</summary>
internal sealed class SymbolSet(IReadOnlyDictionary<string, Symbol> symbols)
{
    /// <summary>Every name, also those that every pupil has without a declaration.</summary>
    public IEnumerable<string> Known => symbols.Keys;

    /// <summary>The numbers of these names, and of what they are made of.</summary>
    public required Numbering Numbering { get; init; }

    /// <summary>Names of facts, in the order of the packs. So are the lists below.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    public required IReadOnlyList<string> Thresholds { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required IReadOnlyList<string> Characteristics { get; init; }

    /// <summary>What the name means; null where nothing has it.</summary>
    public Symbol? Find(string name) => symbols.GetValueOrDefault(name);
}
