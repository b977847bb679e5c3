using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Numbers by size, before texts in ordinal order.</summary>
internal sealed class PartOrder : IComparer<string>
{
    public static readonly PartOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (isX, isY) = (Ratio.TryParse(x!, out var a), Ratio.TryParse(y!, out var b));
        return isX && isY ? a.CompareTo(b) : isX != isY ? (isX ? -1 : 1) : string.CompareOrdinal(x, y);
    }
}
