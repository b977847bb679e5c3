using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation;

/// <summary>What leaves one action of a call open.</summary>
/// <param name="book">The rules.</param>
/// <param name="wording">What asks the questions.</param>
/// <param name="context">From where it is asked whether a question can be answered, and on which date.</param>
/// <param name="trace">The findings.</param>
/// <param name="also">What is missing besides; null for nothing.</param>
/// <param name="parent">The parent it is about; null for none.</param>
internal sealed class OpenParts(Book book, ActionWording wording, EvaluationContext context, Trace trace, string? also, string? parent)
    : IOpenParts
{
    public IReadOnlyList<string> Missing => field ??= Found(p => Texts.Sorted(p.Trace.Missing, p.Also));

    public IReadOnlyList<string> Assumed => field ??= Found(p => Texts.Sorted(p.Trace.Assumed, null));

    public IReadOnlyList<OpenQuestion> Questions =>
        field ??= Found(p => Joined.InOrder(p.Wording.Questions(p.Context, p.Missing, p.Parent)));

    private Trace Trace => trace;

    private ActionWording Wording => wording;

    private EvaluationContext Context => context;

    private string? Also => also;

    private string? Parent => parent;

    // One thread at a time looks into a school's records.
    private T Found<T>(Func<OpenParts, T> find)
    {
        var file = context.File;
        lock (file.School ?? file)
        {
            return file.Today is null ? Remembering.While(book, file, context.Date, this, find) : find(this);
        }
    }

    /// <summary>The same of several lines that become one.</summary>
    /// <param name="same">The lines.</param>
    internal sealed class Joined(IReadOnlyList<UndecidedAction> same) : IOpenParts
    {
        public IReadOnlyList<string> Missing => field ??= Texts.InOrder(same, static a => a.Missing);

        public IReadOnlyList<string> Assumed => field ??= Texts.InOrder(same, static a => a.Assumed);

        public IReadOnlyList<OpenQuestion> Questions => field ??= InOrder([.. same.SelectMany(a => a.Questions)]);

        /// <summary>Questions by name, each once.</summary>
        public static IReadOnlyList<OpenQuestion> InOrder(IReadOnlyList<OpenQuestion> questions)
        {
            for (var i = 1; i < questions.Count; i++)
            {
                if (string.CompareOrdinal(questions[i - 1].Question, questions[i].Question) >= 0)
                {
                    return [.. questions.Distinct().OrderBy(q => q.Question, StringComparer.Ordinal)];
                }
            }

            return questions;
        }
    }
}
