using AttendanceRules.Advice;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation;

/// <summary>What a line of advice rests on, found when somebody asks: its reasons, or what leaves it open.</summary>
/// <param name="at">Where it is asked.</param>
internal abstract class LineTrace(EvaluationContext at) : Trace(isLater: true), IReasons, IOpenParts
{
    /// <summary>The rules; null: it cannot be asked by itself.</summary>
    protected abstract Book? Book { get; }

    protected EvaluationContext Place => at;

    IReadOnlyList<Reason> IReasons.Find() => Remembering.Later(Book!, at, this, Reasons.All);

    IReadOnlyList<string> IOpenParts.MissingOf(UndecidedAction line) =>
        Remembering.Later(Book!, at, this, static t => Texts.Sorted(t.Missing, null));

    IReadOnlyList<string> IOpenParts.AssumedOf(UndecidedAction line) =>
        Remembering.Later(Book!, at, this, static t => Texts.Sorted(t.Assumed, null));

    IReadOnlyList<OpenQuestion> IOpenParts.QuestionsOf(UndecidedAction line) => OpenParts.Questions(Book!, at, line);

    /// <summary>Whether it can say by itself what a line of a call rests on, for a parent or for none.</summary>
    public bool IsOf(EvaluationContext call, string? parent) => Book is not null && (ReferenceEquals(at, call)
        || (at.Date == call.Date && parent is not null && at.Parent == parent && at.IsLikeBesideParent(call)));
}
