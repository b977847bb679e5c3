using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Packs.Binding;

/// <summary>What a phrase may name: asked while phrases are read, answered by the pack being loaded.</summary>
internal interface ISymbols
{
    Symbol? Find(string name);

    IEnumerable<string> Known { get; }

    /// <summary>The outcomes an action declares; null when there is no such action.</summary>
    IReadOnlyCollection<string>? OutcomesOf(string action);

    /// <summary>The dated length under a threshold's name; null when it is not a length.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hasBegun">True for what begins on the day: before the threshold's first value it has that value, or it would never
    /// end.</param>
    DatedLength? LengthOf(string name, bool hasBegun);

    IEnumerable<string> Actions { get; }

    PeriodNames Periods { get; }
}
