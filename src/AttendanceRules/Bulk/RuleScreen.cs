using System.Collections.Concurrent;
using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Bulk;

/// <summary>
/// Which rules have something to say about each of many pupils, as bits: what advice says, without its texts. Rules and stages are
/// numbered in the order of the packs. Never changes, and may be used by many threads.
/// </summary>
/// <example><code>
/// var screen = book.ScreenOn(asOf);
/// var rule = screen.NumberOf("duty.first-day-contact");
/// screen.Each(file, (pupil, found) => count += found.IsCalledFor(rule) ? 1 : 0);
/// </code></example>
public sealed class RuleScreen
{
    private readonly BulkAdvisor bulk;
    private readonly int threads;
    private readonly Dictionary<string, int> numbers;

    internal RuleScreen(RuleBook book, Viewpoint viewpoint, AdviceOptions? options)
    {
        (bulk, threads) = (BulkAdvisor.OfSeveral(book, viewpoint, options), RuleBookBulk.Threads(options));
        Rules = [.. book.Book.Duties.Select(d => d.Id).Distinct(StringComparer.Ordinal)];
        numbers = Rules.Select((id, number) => (id, number)).ToDictionary(r => r.id, r => r.number, StringComparer.Ordinal);
    }

    /// <summary>Ids of the rules and stages of the book, each once: the place of an id is its number.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The number of a rule or stage; -1 where the book has none of that id.</summary>
    /// <param name="rule">Its id.</param>
    public int NumberOf(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return numbers.GetValueOrDefault(rule, -1);
    }

    /// <summary>What is found of one pupil alone.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    public ScreenedPupil Of(PupilRecord pupil)
    {
        var found = new ScreenedPupil(Rules.Count);
        Fill(found, pupil, null);
        return found;
    }

    /// <summary>Gives what is found of each pupil of a register file to whoever takes it, in their order and one at a time.</summary>
    /// <param name="file">The file. Each pupil is looked at in its school, whose answers count.</param>
    /// <param name="sink">Takes the number of the pupil in the file, and what is found of it: what it gets is used anew for the next
    /// pupil.</param>
    /// <param name="range">Which pupils; null: all.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <returns>How many pupils were looked at.</returns>
    /// <exception cref="ArgumentException">The range is beyond the file.</exception>
    /// <exception cref="RegisterFileException">A part of the file is damaged.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public long Each(RegisterFile file, Action<long, ScreenedPupil> sink, PupilRange? range = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(sink);
        var used = new ConcurrentBag<ScreenedPupil>();
        var some = RuleBookBulk.Within(file, range);
        var number = some.First;
        var all = bulk.Each(Portion.Of(file, some, bulk.FilesOf), (pupil, school, _) =>
        {
            var found = used.TryTake(out var again) ? again : new ScreenedPupil(Rules.Count);
            Fill(found, pupil, school);
            return found;
        }, threads, some.Count, cancellationToken);
        foreach (var found in all)
        {
            sink(number++, found);
            used.Add(found);
        }

        return number - some.First;
    }

    private void Fill(ScreenedPupil found, PupilRecord pupil, SubjectFile? school)
    {
        bulk.Check(pupil, school);
        found.Clear();
        try
        {
            Fill(found, bulk.Screen(pupil, school));
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            found.Clear();
            found.IsIncomplete = true;
        }
    }

    private void Fill(ScreenedPupil found, AdviceDraft draft)
    {
        foreach (var action in draft.Actions)
        {
            found.Set(ScreenedPupil.Called, action.Rules, numbers);
        }

        foreach (var action in draft.Undecided)
        {
            found.Set(ScreenedPupil.Open, action.Rules, numbers);
        }

        foreach (var action in draft.Blocked)
        {
            found.Set(ScreenedPupil.Waiting, action.Rules, numbers);
        }

        foreach (var action in draft.Withheld)
        {
            found.Set(ScreenedPupil.Held, numbers[action.Rule]);
        }

        found.IsIncomplete = draft.Notices.Exists(n => n.Code == Notice.RuleFailed);
    }
}
