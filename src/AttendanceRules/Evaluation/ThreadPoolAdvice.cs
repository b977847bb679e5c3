using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Records;

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

    /// <summary>The same for pupils that come one after another; none is kept.</summary>
    public static async IAsyncEnumerable<PupilAdvice> Of(IAsyncEnumerable<PupilRecord> pupils, Func<PupilRecord, PupilAdvice> advise,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var pupil in pupils.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await Task.Run(() => advise(pupil), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
