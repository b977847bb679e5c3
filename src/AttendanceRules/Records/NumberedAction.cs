namespace AttendanceRules.Records;

/// <summary>What casework keeps of an action.</summary>
/// <param name="Number">Its number among the actions of the packs; below zero: they do not know it.</param>
/// <param name="Also">Actions as which it counts too.</param>
internal readonly record struct NumberedAction(int Number, IReadOnlyList<string> Also)
{
    /// <summary>Of an action that no pack knows.</summary>
    public static NumberedAction Unknown { get; } = new(-1, []);
}
