using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation;

/// <summary>What leaves one action of a call open, where its findings do not say all of it.</summary>
/// <param name="book">The rules.</param>
/// <param name="at">From where it is asked whether a question can be answered, and on which date.</param>
/// <param name="trace">The findings.</param>
/// <param name="also">What is missing besides; null for nothing.</param>
internal sealed class OpenParts(Book book, EvaluationContext at, Trace trace, string? also) : IOpenParts
{
    public IReadOnlyList<string> MissingOf(UndecidedAction line) =>
        Remembering.Later(book, at, (Trace: trace, Also: also), static f => Texts.Sorted(f.Trace.Missing, f.Also));

    public IReadOnlyList<string> AssumedOf(UndecidedAction line) =>
        Remembering.Later(book, at, trace, static t => Texts.Sorted(t.Assumed, null));

    public IReadOnlyList<OpenQuestion> QuestionsOf(UndecidedAction line) => Questions(book, at, line);

    /// <summary>The questions that would settle the line.</summary>
    public static IReadOnlyList<OpenQuestion> Questions(Book book, EvaluationContext at, UndecidedAction line) =>
        Remembering.Later(book, at, (Book: book, At: at, Line: line), static f =>
            InOrder(new ActionWording(f.Book, f.At.Date).Questions(f.At, f.Line.Missing, f.Line.Parent)));

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

    /// <summary>The same of several lines that become one.</summary>
    /// <param name="same">The lines.</param>
    internal sealed class Joined(IReadOnlyList<UndecidedAction> same) : IOpenParts
    {
        public IReadOnlyList<string> MissingOf(UndecidedAction line) => Texts.InOrder(same, static a => a.Missing);

        public IReadOnlyList<string> AssumedOf(UndecidedAction line) => Texts.InOrder(same, static a => a.Assumed);

        public IReadOnlyList<OpenQuestion> QuestionsOf(UndecidedAction line) => InOrder([.. same.SelectMany(a => a.Questions)]);
    }
}
