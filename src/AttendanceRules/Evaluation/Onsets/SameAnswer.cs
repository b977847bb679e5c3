using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Since which day a question has been answered as it is on the date.</summary>
internal static class SameAnswer
{
    public static DateOnly Since(QuestionName question, EvaluationContext context)
    {
        var since = question.When is { } when ? SameSince.Of(when, context) : DateOnly.MinValue;
        since = SameSince.InForce(context.Date, since, question.From, question.To);
        for (var i = 0; i < context.File.Answers.Count; i++)
        {
            if (context.File.Answers[i] is { Date: { } given } answer && answer.Question == question.Name)
            {
                since = SameSince.Later(since, Since(question, given, context));
            }
        }

        for (var i = 0; i < question.SuppliedBy.Count; i++)
        {
            since = SameSince.Later(since, OfSupplied(question, question.SuppliedBy[i], context));
        }

        return since;
    }

    private static DateOnly OfSupplied(QuestionName question, string action, EvaluationContext context)
    {
        var since = SameSince.OfEntries(action, context);
        var entries = context.File.Casework.Of(action);
        for (var i = 0; i < entries.Count; i++)
        {
            since = SameSince.Later(since, Since(question, entries[i].Date, context));
            since = entries[i].OutcomeDate is { } outcome ? SameSince.Later(since, Since(question, outcome, context)) : since;
        }

        return since;
    }

    // It counts from its day on, until the day after it has held as long as it may; in a window, while that begins on the same day.
    private static DateOnly Since(QuestionName question, DateOnly given, EvaluationContext context)
    {
        if (given > context.Date)
        {
            return DateOnly.MinValue;
        }

        if (question.Validity is not { } validity)
        {
            return given;
        }

        return validity.Length is not { } dated ? SameSince.Later(given, SameWindow.Since(validity.Window, context))
            : SameSince.InForce(context.Date, given, null,
                dated.On(given) is { } length ? context.File.Time.After(given, length) : null);
    }
}
