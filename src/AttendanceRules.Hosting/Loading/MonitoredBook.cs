using System.Diagnostics;
using AttendanceRules.Hosting.Telemetry;
using AttendanceRules.Problems;
using Microsoft.Extensions.Logging;

namespace AttendanceRules.Hosting.Loading;

/// <summary>One book: its packs, what is in use of them, and whether their files have changed since.</summary>
internal sealed class MonitoredBook(
    string name, RuleBookOptions options, string root, Instruments instruments, TimeProvider time, ILogger logger)
{
#pragma warning disable MA0158 // .NET 8 has no System.Threading.Lock.
    private readonly object gate = new();
#pragma warning restore MA0158
    private readonly IReadOnlyList<string> folders = PackPlaces.FoldersOf(options, root);
    private volatile RuleBookStatus? status;
    private string? loaded;
    private string? seen;

    public string Name => name;

    public bool IsWatched => options.ReloadOnChange && folders.Count > 0;

    public TimeSpan Interval => options.ReloadInterval;

    /// <summary>What is in use; null before the first time that it was loaded.</summary>
    public RuleBookStatus? StatusIfLoaded => status;

    /// <summary>What is in use; loads it the first time.</summary>
    public RuleBookStatus Status
    {
        get
        {
            if (status is { } known)
            {
                return known;
            }

            lock (gate)
            {
                return status ??= Load(null);
            }
        }
    }

    /// <summary>Reads the packs again.</summary>
    /// <param name="changed">Called where another book has come into use, before the next one can.</param>
    public RuleBookStatus Reload(Action<RuleBookStatus> changed)
    {
        lock (gate)
        {
            var before = status;
            status = Load(before);
            if (before is not null && !ReferenceEquals(before.Book, status.Book))
            {
                changed(status);
            }

            return status;
        }
    }

    /// <summary>
    /// True where files are other than when they were last read, and as they were at the last look: nobody is writing them any more.
    /// </summary>
    public bool HasSettledChange()
    {
        var now = FolderStamp.Of(folders);
        lock (gate)
        {
            var isSettled = status is not null && now != loaded && now == seen;
            seen = now;
            return isSettled;
        }
    }

    private RuleBookStatus Load(RuleBookStatus? before)
    {
        using var activity = instruments.Source.StartActivity(AttendanceRulesTelemetry.LoadActivity);
        var start = time.GetTimestamp();

        // Before the files are read: what changes while they are read is seen as a change afterwards.
        loaded = FolderStamp.Of(folders);
        var book = Read(before is null, out var problems);
        var outcome = book is null ? LoadOutcome.Rejected
            : book.Hash == before?.Book.Hash ? LoadOutcome.Unchanged : LoadOutcome.Loaded;
        var shown = BookName.Shown(name);
        instruments.LoadDuration.Record(time.GetElapsedTime(start).TotalSeconds, new TagList
        {
            { AttendanceRulesTelemetry.BookTag, shown }, { AttendanceRulesTelemetry.OutcomeTag, outcome },
        });
        activity?.SetTag(AttendanceRulesTelemetry.BookTag, shown);
        activity?.SetTag(AttendanceRulesTelemetry.OutcomeTag, outcome);
        activity?.SetTag(AttendanceRulesTelemetry.HashTag, (book ?? before?.Book)?.Hash);
        if (book is null)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        LoadLog.Write(logger, shown, outcome, book, before?.Book, problems);
        return book is null
            ? (before ?? throw new RuleBookException(problems)) with { IsOutdated = true, Problems = problems }
            : new RuleBookStatus
            {
                Name = name, Book = outcome == LoadOutcome.Unchanged ? before!.Book : book, IsOutdated = false, Problems = problems,
                LoadedAt = outcome == LoadOutcome.Unchanged ? before!.LoadedAt : time.GetUtcNow(),
            };
    }

    // A book in use stays in use whatever happens to its files.
    private RuleBook? Read(bool isFirst, out IReadOnlyList<Problem> problems)
    {
        try
        {
            if (PackPlaces.IsEnglandAlone(options))
            {
                problems = [];
                return RuleBook.England;
            }

            _ = RuleBook.TryLoad(PackPlaces.SourcesOf(options, root), out var book, out problems);
            return book;
        }
        catch (Exception e) when (!isFirst || e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // A file that could not be opened looks the same once it can be; the next look reads it again.
            if (e is UnauthorizedAccessException or (IOException and not DirectoryNotFoundException))
            {
                loaded = null;
            }

            problems =
            [
                new Problem
                {
                    Code = "unreadable-pack", Severity = Severity.Error, Message = $"The packs could not be read: {e.Message}",
                    File = "", Line = 0, Column = 0, Path = "",
                },
            ];
            return null;
        }
    }
}
