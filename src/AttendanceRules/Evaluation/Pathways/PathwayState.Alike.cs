using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

// Where another parent is.
internal sealed partial class PathwayState
{
    /// <summary>
    /// Where another parent is whom nothing on record tells apart. It is kept, and knows nothing of this one: what is asked is asked about
    /// the other parent.
    /// </summary>
    public PathwayState For(EvaluationContext other)
    {
        var alike = new PathwayState
        {
            edition = edition, plain = other, unnamed = unnamed, asOf = asOf, CycleFrom = CycleFrom, HasGap = HasGap,
            HasUnnamed = HasUnnamed, count = count,
            stages = count == 0 ? [] : new StageOnRecord[count],
        };
        for (var i = 0; i < count; i++)
        {
            alike.stages[i] = new StageOnRecord(stages[i].Number, stages[i].Stage, stages[i].Taken);
        }

        if (outlooks is not null && HasPlainOutlooks)
        {
            alike.own = new(outlooks.Count);
            for (var i = 0; i < outlooks.Count; i++)
            {
                alike.own.Add(outlooks[i].For(alike));
            }

            alike.outlooks = alike.own;
        }

        return alike;
    }

    // What several ways or stages come to together has findings of its own.
    private bool HasPlainOutlooks
    {
        get
        {
            var isPlain = Pathway.Skip != Skip.Furthest;
            for (var i = 0; i < Pathway.Stages.Count; i++)
            {
                isPlain &= Pathway.Stages[i].AnyAfter is null;
            }

            return isPlain;
        }
    }
}
