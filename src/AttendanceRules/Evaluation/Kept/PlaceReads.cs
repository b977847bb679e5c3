using System.Runtime.InteropServices;
using AttendanceRules.Evaluation.Plans;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>What of the records each place of a plan reads.</summary>
internal static class PlaceReads
{
    /// <summary>All bits of a byte for each place that reads nothing of what is touched, eight to a word.</summary>
    public static ulong[] Holding(ReadSet[] reads, ReadSet touched, ConditionPlan plan)
    {
        var words = new ulong[plan.Words];
        var bytes = MemoryMarshal.AsBytes(words.AsSpan());
        for (var place = 0; place < reads.Length; place++)
        {
            bytes[place] = reads[place].Meets(touched) ? (byte)0 : byte.MaxValue;
        }

        return words;
    }

    /// <summary>What each place reads, through whatever it is made of.</summary>
    public static ReadSet[] Of(ConditionPlan plan, NameReads names)
    {
        var found = new ReadSet[plan.Places.Length];

        // What is joined comes before what joins it.
        for (var place = 0; place < found.Length; place++)
        {
            var own = plan.Places[place];
            found[place] = names.New();
            switch (own.Kind)
            {
                case PlanKind.Number:
                    names.Add(found[place], plan.Numbers[own.Of].Names);
                    break;
                case PlanKind.Asked:
                    names.Add(found[place], plan.Asked[own.Of].Names);
                    break;
                case PlanKind.Constant:
                    break;
                default:
                    foreach (var part in plan.Joined.AsSpan(own.Of, own.Count))
                    {
                        found[place].Add(found[part]);
                    }

                    break;
            }
        }

        return found;
    }
}
