using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary>What a phrase may name: asked while phrases are read, answered by the pack being loaded.</summary>
internal interface INames
{
    Named? Find(string name);

    IEnumerable<string> Known { get; }

    /// <summary>The outcomes an action declares; null when there is no such action.</summary>
    IReadOnlyCollection<string>? OutcomesOf(string action);

    /// <summary>The dated length under a threshold's name; null when it is no length.</summary>
    Func<DateOnly, Length?>? LengthOf(string name);

    IEnumerable<string> Actions { get; }
}
