using System.Numerics;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>What yes/no questions are for many subjects: of those about whom nobody has said anything it is the same (S9).</summary>
internal static class LaneQuestions
{
    /// <summary>The truth of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">Where it is asked.</param>
    /// <param name="when">For whom it is asked at all.</param>
    /// <param name="none">The subjects for whom it is none.</param>
    public static LaneTruth Of(QuestionName question, LaneAsked asked, LaneTruth when, out ulong none)
    {
        none = 0;
        var isAsked = asked.Block.Date >= question.From && !(asked.Block.Date > question.To);
        var (certain, open) = isAsked ? (when.Certain, when.Possible & ~when.Certain) : (0UL, 0UL);
        var truth = Same(question.Assumed, asked.Lanes & ~certain & ~open, ref none);
        truth = truth.Or(Same(question.Unanswered, open, ref none));
        var quiet = certain & ~asked.Block.Answered & ~Supplied(question, asked.Block);
        for (var left = certain & ~quiet; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            if (IsUntouched(question, asked.Block.File(lane)))
            {
                quiet |= 1UL << lane;
            }
            else
            {
                var value = question.AtOnce(asked.Block.Context(lane, asked.Parent));
                truth = truth.Or(Same(value, 1UL << lane, ref none));
            }
        }

        return truth.Or(Same(question.Assumed ?? question.Unanswered, quiet, ref none));
    }

    /// <summary>A yes or no that is the same for some subjects; null: it is none.</summary>
    public static LaneTruth Same(Value? value, ulong lanes, ref ulong none)
    {
        if (value is null or { State: ValueState.NotApplicable })
        {
            none |= lanes;
            return LaneTruth.False;
        }

        return value.IsUncertain ? new LaneTruth(0, lanes) : value.IsTrue ? LaneTruth.TrueFor(lanes) : LaneTruth.False;
    }

    // Who may have a step that answers it.
    private static ulong Supplied(QuestionName question, LaneBlock block)
    {
        var lanes = 0UL;
        for (var i = 0; i < question.SuppliedBy.Count; i++)
        {
            lanes |= block.Steps.Of(question.SuppliedBy[i]);
        }

        return lanes;
    }

    // Neither an answer, nor a step that answers it.
    private static bool IsUntouched(QuestionName question, SubjectFile file)
    {
        for (var i = 0; i < file.Answers.Count; i++)
        {
            if (file.Answers[i].Question == question.Name)
            {
                return false;
            }
        }

        for (var i = 0; i < question.SuppliedBy.Count; i++)
        {
            if (!file.Casework.IsSupplied || file.Casework.Of(question.SuppliedBy[i]).Count > 0)
            {
                return false;
            }
        }

        return true;
    }
}
