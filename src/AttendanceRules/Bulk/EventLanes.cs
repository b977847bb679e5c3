using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// Which pupils of a block may have an event of each kind that is an entry: found once from what is on record, where else each rule would
/// look for it.
/// </summary>
/// <param name="numbers">The actions that are events, each with its number.</param>
internal sealed class EventLanes(Dictionary<string, int> numbers)
{
    private readonly ulong[] lanes = new ulong[numbers.Count];

    /// <summary>Begins with other pupils.</summary>
    public void Begin(LaneBlock block)
    {
        Array.Clear(lanes);
        for (var lane = 0; lane < block.Count; lane++)
        {
            var (casework, bit) = (block.File(lane).Casework, 1UL << lane);
            for (var i = 0; casework.IsSupplied && i < casework.Entries.Count; i++)
            {
                var entry = casework.Entries[i];
                Add(entry.Action, bit);
                for (var j = 0; j < entry.Also.Count; j++)
                {
                    Add(entry.Also[j], bit);
                }
            }

            for (var i = 0; !casework.IsSupplied && i < lanes.Length; i++)
            {
                lanes[i] |= bit;
            }
        }
    }

    /// <summary>Forgets the pupils.</summary>
    public void Forget() => Array.Clear(lanes);

    /// <summary>The pupils who may have an entry of the action.</summary>
    /// <param name="action">The number of the action.</param>
    public ulong Of(int action) => lanes[action];

    private void Add(string action, ulong bit)
    {
        if (numbers.TryGetValue(action, out var number))
        {
            lanes[number] |= bit;
        }
    }
}
