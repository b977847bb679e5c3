using AttendanceRules.Evaluation.Lanes;

namespace AttendanceRules.Bulk;

/// <summary>Room for what is found of as many pupils as are screened together, used again.</summary>
internal sealed class ScreenedPupils
{
    private readonly ScreenedPupil[] all = new ScreenedPupil[LaneBlock.Lanes];

    public ScreenedPupils(int rules)
    {
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new ScreenedPupil(rules);
        }
    }

    /// <summary>How many pupils there are.</summary>
    public int Count { get; set; }

    public ScreenedPupil this[int pupil] => all[pupil];

    /// <summary>Forgets what was found.</summary>
    public void Forget()
    {
        for (var i = 0; i < Count; i++)
        {
            all[i].Clear();
        }

        Count = 0;
    }
}
