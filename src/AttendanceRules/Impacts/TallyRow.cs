using AttendanceRules.Model.Values;
using AttendanceRules.Schools;

namespace AttendanceRules.Impacts;

/// <summary>A row of counts while it is filled.</summary>
internal sealed class TallyRow(string by, string title, string value)
{
    private int pupils;
    private int affected;
    private int gain;
    private int lose;

    public int Pupils => pupils;

    public void Add(HashSet<ImpactKind> kinds)
    {
        pupils++;
        affected += kinds.Count > 0 ? 1 : 0;
        gain += kinds.Contains(ImpactKind.Gains) ? 1 : 0;
        lose += kinds.Contains(ImpactKind.Loses) ? 1 : 0;
    }

    /// <summary>Its numbers, unless it, or the others beside it, are fewer pupils than the least; null: any number is shown.</summary>
    /// <param name="all">All pupils.</param>
    /// <param name="open">Pupils who may or may not belong to the row.</param>
    /// <param name="least">How few are shown.</param>
    /// <param name="isKeptBack">Whether it is not shown because smaller rows beside it could be worked out.</param>
    /// <param name="isOpenShown">Whether the numbers of the open pupils are shown, or may be worked out.</param>
    public ImpactCount Count(TallyRow all, TallyRow open, Ratio? least, bool isKeptBack = false, bool isOpenShown = true)
    {
        bool IsFew(int count) => least is { } few && Ratio.Of(count) < few;
        var others = all.pupils - pupils - open.pupils;
        var isLarge = !IsFew(pupils) && !IsFew(others);
        var isShown = isLarge && !isKeptBack;

        // What is left of all pupils beside two numbers would show those who are open.
        var isSafe = isShown && (open.pupils == 0 || (isOpenShown && !IsFew(open.pupils)));
        return new ImpactCount
        {
            By = by, Title = title, Value = value, Pupils = pupils, Others = others,
            Affected = isShown ? affected : null, Gain = isShown ? gain : null, Lose = isShown ? lose : null,
            AffectedOthers = isSafe ? all.affected - affected - open.affected : null, 
            NotShown = isShown ? null : isLarge ? SmallNumbers.KeptBack : Figures.TooFew,
        };
    }

    /// <summary>The row of a group that the packs do not let be counted yet.</summary>
    public ImpactCount TooEarly() => new()
    {
        By = by, Title = title, Value = value, Pupils = null, Affected = null, Gain = null, Lose = null, Others = null,
        AffectedOthers = null, NotShown = Figures.TooEarly,
    };
}
