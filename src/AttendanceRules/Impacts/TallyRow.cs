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

    public int MayBelong { get; set; }

    public void Add(HashSet<ImpactKind> kinds)
    {
        pupils++;
        affected += kinds.Count > 0 ? 1 : 0;
        gain += kinds.Contains(ImpactKind.Gains) ? 1 : 0;
        lose += kinds.Contains(ImpactKind.Loses) ? 1 : 0;
    }

    /// <summary>Its numbers, unless it, or what is left beside it, has fewer pupils than the least; null: any number is shown.</summary>
    public ImpactCount Count(TallyRow all, Ratio? least)
    {
        var others = all.pupils - pupils;
        var isShown = least is not { } few || !(Ratio.Of(pupils) < few || Ratio.Of(others) < few);
        return new ImpactCount
        {
            By = by, Title = title, Value = value, Pupils = pupils, MayBelong = MayBelong, Others = others,
            Affected = isShown ? affected : null, Gain = isShown ? gain : null, Lose = isShown ? lose : null,
            AffectedOthers = isShown ? all.affected - affected : null, NotShown = isShown ? null : Figures.TooFew,
        };
    }

    /// <summary>The row of a group that the packs do not let be counted yet.</summary>
    public ImpactCount TooEarly() => new()
    {
        By = by, Title = title, Value = value, Pupils = null, Affected = null, Gain = null, Lose = null, Others = null,
        AffectedOthers = null, NotShown = Figures.TooEarly,
    };
}
