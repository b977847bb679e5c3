using System.Runtime.CompilerServices;
using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>Advice that the thread pool works out, one pupil after another.</summary>
internal static class ThreadPoolAdvice
{
    public static async IAsyncEnumerable<PupilAdvice> Of(
        IEnumerable<PupilAdvice> all, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var each = all.GetEnumerator();
        while (await Task.Run(each.MoveNext, cancellationToken).ConfigureAwait(false))
        {
            yield return each.Current;
        }
    }
}
