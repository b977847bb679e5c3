using System.Diagnostics;
using AttendanceRules.Advice;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Telemetry;

/// <summary>One call for advice, from its beginning to its end.</summary>
internal sealed class AdviceRun : IDisposable
{
    private readonly Instruments instruments;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Activity? activity;
    private readonly string book;
    private readonly string kind;
    private TimeSpan elapsed;
    private int pupils;
    private string? error;

    public AdviceRun(Instruments instruments, TimeProvider time, ILogger logger, RuleBook book, string name, string kind)
    {
        (this.instruments, this.time, this.logger, this.kind, this.book) = (instruments, time, logger, kind, BookName.Shown(name));
        activity = instruments.Source.StartActivity(AttendanceRulesTelemetry.AdviceActivity);
        activity?.SetTag(AttendanceRulesTelemetry.BookTag, this.book);
        activity?.SetTag(AttendanceRulesTelemetry.HashTag, book.Hash);
        activity?.SetTag(AttendanceRulesTelemetry.KindTag, kind);
    }

    /// <summary>Works advice on some pupils out; counts them where it succeeds.</summary>
    public T Do<T>(int count, Func<T> advise)
    {
        var start = time.GetTimestamp();
        try
        {
            var advice = advise();
            pupils += count;
            return advice;
        }
        catch (Exception e)
        {
            Failed(e);
            throw;
        }
        finally
        {
            elapsed += time.GetElapsedTime(start);
        }
    }

    /// <summary>Works advice on the next pupil out; false after the last.</summary>
    public async ValueTask<bool> Next(IAsyncEnumerator<PupilAdvice> all)
    {
        var start = time.GetTimestamp();
        try
        {
            var isThere = await all.MoveNextAsync().ConfigureAwait(false);
            pupils += isThere ? 1 : 0;
            return isThere;
        }
        catch (Exception e)
        {
            Failed(e);
            throw;
        }
        finally
        {
            elapsed += time.GetElapsedTime(start);
        }
    }

    public void Dispose()
    {
        var tags = new TagList
        {
            { AttendanceRulesTelemetry.BookTag, book },
            { AttendanceRulesTelemetry.KindTag, kind },
        };
        instruments.AdvisedPupils.Add(pupils, tags);
        if (error is not null)
        {
            tags.Add(AttendanceRulesTelemetry.ErrorTag, error);
        }

        instruments.AdviceDuration.Record(elapsed.TotalSeconds, tags);
        RuleBookLog.Advised(logger, pupils, book, kind, elapsed.TotalMilliseconds, error);
        activity?.Dispose();
    }

    // The message of an exception may name a pupil, so only its type is passed on.
    private void Failed(Exception exception)
    {
        error = exception.GetType().FullName;
        activity?.SetTag(AttendanceRulesTelemetry.ErrorTag, error);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
