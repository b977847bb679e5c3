using AttendanceRules.Evaluation.Expressions;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>What the watches before a stage rest on, found when somebody asks.</summary>
/// <param name="state">Where the pathway is.</param>
/// <param name="before">The stages that opened them.</param>
/// <param name="count">How many of these stages are looked at.</param>
internal sealed class WatchesTrace(PathwayState state, IReadOnlyList<string> before, int count) : Trace(isLater: true)
{
    protected override void Find()
    {
        for (var i = 0; i < count; i++)
        {
            if (state.Watch(before[i]) is not { Declared.Improved: not null } watch)
            {
                continue;
            }

            if (!watch.IsOver)
            {
                watch.Declared.Early?.Evaluate(state.Inside, this);
            }
            else if (watch.Declared.Gates)
            {
                watch.Improved(state, this, state.AsOf);
            }
        }
    }
}
