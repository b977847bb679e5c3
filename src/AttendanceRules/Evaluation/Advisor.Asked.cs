using System.Numerics;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <content>Rules that are planned, where nothing is kept.</content>
internal sealed partial class Advisor
{
    private const int WordBits = 64;

    // Room for the bits of so many words of rules is made on the stack.
    private const int FewWords = 16;

    // Most rules of entries and of groups are not looked at.
    private void ApplyAsked(PlannedDay planned)
    {
        var rules = planned.Asked;
        Span<ulong> asked = rules.Words <= FewWords ? stackalloc ulong[FewWords] : new ulong[rules.Words];
        rules.Find(file, blank, asked);
        for (var i = 0; i < rules.Gates.Length; i++)
        {
            ref readonly var gate = ref rules.Gates[i];
            if (AskedRules.Meet(asked, gate.Rules) && AreFalse(gate.Places))
            {
                AskedRules.Remove(asked, gate.Rules);
            }
        }

        var all = planned.Rules;
        for (var n = NextThatMayCall(all, asked[..rules.Words], 0); n >= 0; n = NextThatMayCall(all, asked[..rules.Words], n + 1))
        {
            if (IsAskedOnce(all[n]))
            {
                ApplyTo(all[n].Rule, context);
            }
            else
            {
                Apply(all[n]);
            }
        }
    }

    // Most rules are false, so one try is for all that come before one that may call. What fails is not known: whoever applies the rule
    // says that it failed.
    private int NextThatMayCall(PlannedRule[] rules, ReadOnlySpan<ulong> asked, int from)
    {
        var number = from;
        try
        {
            var row = RowOf(0);
            for (var i = from / WordBits; i < asked.Length; i++)
            {
                for (var word = asked[i] & (i == from / WordBits ? ulong.MaxValue << from : ulong.MaxValue); word != 0; word &= word - 1)
                {
                    number = (i * WordBits) + BitOperations.TrailingZeroCount(word);
                    ref readonly var own = ref rules[number];
                    if (!IsAskedOnce(own) || (!IsFalseAhead(own, row) && row.Of(own.Place, context) != Truth.False
                        && (own.Rule.On is not { } on || Events.MayCall(own.Rule, on, context))))
                    {
                        return number;
                    }
                }
            }
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return number;
        }

        return -1;
    }

    private bool IsFalseAhead(in PlannedRule own, PlanRow row)
    {
        foreach (var part in own.Ahead)
        {
            if (row.Of(part, context) == Truth.False)
            {
                return true;
            }
        }

        return false;
    }

    // Whether its place is asked of the pupil alone.
    private static bool IsAskedOnce(in PlannedRule own) => own.Place >= 0 && !own.IsOfParent;

    private bool AreFalse(int[] places)
    {
        foreach (var place in places)
        {
            if (!IsFalse(place, context))
            {
                return false;
            }
        }

        return true;
    }
}
