using AttendanceRules.Model.Values;

namespace AttendanceRules.Proofs;

/// <summary>That one fact is never more than another.</summary>
/// <param name="Less">The number of the one.</param>
/// <param name="More">The number of the other.</param>
/// <param name="IsNoneTogether">True: where one is none, so is the other.</param>
internal sealed record FactRelation(int Less, int More, bool IsNoneTogether)
{
    /// <summary>Whether pieces of both can be of one pupil.</summary>
    public bool Allows(FactCell?[] cells)
    {
        if (cells[Less] is not { } less || cells[More] is not { } more)
        {
            return true;
        }

        if (less.IsNone || more.IsNone)
        {
            return !IsNoneTogether || less.IsNone == more.IsNone;
        }

        // Yes is more than no.
        return less.Kind == ValueKind.Truth ? less.Word != FactCell.Yes || more.Word == FactCell.Yes
            : !(less.Numbers.Low is { } least && more.Numbers.High is { } most && (most < least
                || (most.CompareTo(least) == 0 && !(less.Numbers.HasLow && more.Numbers.HasHigh))));
    }
}
