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
            pathway = pathway, plain = other, unnamed = unnamed, asOf = asOf, CycleFrom = CycleFrom, HasGap = HasGap, count = count,
            stages = count == 0 ? [] : new StageOnRecord[count],
        };
        for (var i = 0; i < count; i++)
        {
            alike.stages[i] = new StageOnRecord(stages[i].Stage, stages[i].Taken);
        }

        if (outlooks is not null && HasPlainOutlooks)
        {
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
            var isPlain = pathway.Skip != Skip.Furthest;
            for (var i = 0; i < pathway.Stages.Count; i++)
            {
                isPlain &= pathway.Stages[i].AnyAfter is null;
            }

            return isPlain;
        }
    }
}
