using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;

namespace AttendanceRules.Outlook;

/// <summary>Advice of one book on days ahead, for choices of missed sessions; each is worked out once.</summary>
internal sealed class DaysAhead(Book book, MarkedAhead marked, CancellationToken cancellationToken)
{
    private readonly Dictionary<(MissedBlock Missed, DateOnly Day), PupilAdvice> known = [];

    /// <summary>The advice on a day, perhaps today, where the block of sessions is missed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public PupilAdvice On(DateOnly day, MissedBlock missed)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return known.TryGetValue((missed, day), out var advice) ? advice
            : known[(missed, day)] = new Advisor(book, marked.Of(missed), day).Advise();
    }
}
