using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Bulk;

/// <summary>
/// Which rules have something to say about each of many pupils, as bits: what advice says, without its texts. Rules and stages are
/// numbered in the order of the packs. Conditions are asked of 64 pupils at once, and parts of advice are made only where events, pathways
/// that have begun or days by which something is due decide. Never changes, and may be used by many threads.
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
    private readonly Lazy<ScreenPlan> plan;
    private readonly ScreenMemory memory;
    private readonly Lock gate = new();
    private readonly Stack<ScreenBlock> blocks = new();

    internal RuleScreen(RuleBook book, Viewpoint viewpoint, AdviceOptions? options)
    {
        (bulk, threads) = (BulkAdvisor.OfSeveral(book, viewpoint, options), RuleBookBulk.Threads(options));
        memory = ScreenMemory.Of(book.Book);
        plan = new Lazy<ScreenPlan>(() => ScreenPlan.Of(book.Book, viewpoint.AsOf, memory.Numbers));
    }

    /// <summary>Ids of the rules and stages of the book, each once: the place of an id is its number.</summary>
    public IReadOnlyList<string> Rules => memory.Rules;

    /// <summary>The number of a rule or stage; -1 where the book has none of that id.</summary>
    /// <param name="rule">Its id.</param>
    public int NumberOf(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return memory.Numbers.GetValueOrDefault(rule, -1);
    }

    /// <summary>What is found of one pupil alone.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    public ScreenedPupil Of(PupilRecord pupil)
    {
        var found = new ScreenedPupil(Rules.Count);
        var block = Lend();
        Add(block, pupil, null, found);
        block.Screen();
        Keep(block);
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
        var some = RuleBookBulk.Within(file, range);
        var number = some.First;
        var portions = Portion.Of(file, some, bulk.FilesOf, threads, LaneBlock.Lanes);
        try
        {
            using var work = new ScreenWork(portions, Screen, threads, cancellationToken);
            while (work.TryNext(out var found))
            {
                for (var i = 0; i < found.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    bulk.Report(number - some.First + 1, some.Count);
                    sink(number++, found[i]);
                }

                memory.GiveBack(found);
            }
        }
        finally
        {
            while (TakeIdle() is { } idle)
            {
                memory.GiveBack(idle);
            }
        }

        return number - some.First;
    }

    private ScreenBlock Lend() => TakeIdle() ?? memory.Lend(plan.Value);

    private ScreenBlock? TakeIdle()
    {
        lock (gate)
        {
            return blocks.TryPop(out var idle) ? idle : null;
        }
    }

    private void Keep(ScreenBlock block)
    {
        lock (gate)
        {
            blocks.Push(block);
        }
    }

    private ScreenedPupils Screen(Portion portion, CancellationToken stop)
    {
        var school = portion.School.Take();
        _ = portion.School.Problems;
        var found = memory.LendResults();
        var block = Lend();
        found.Count = portion.Count;
        for (var i = 0; i < portion.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (portion.School.Pupils is FilePupils written && bulk.AsksNoRecord)
            {
                Read(block, written, portion.From + i, school, found[i]);
            }
            else
            {
                Add(block, portion.School.Pupils[portion.From + i], school, found[i]);
            }
        }

        block.Screen();
        Keep(block);
        portion.School.GiveBack(school);
        return found;
    }

    private void Add(ScreenBlock block, PupilRecord pupil, SubjectFile? school, ScreenedPupil found)
    {
        bulk.Check(pupil, school);
        found.Clear();
        try
        {
            block.Add(bulk.FileAgain(block.Spare, pupil, school), found);
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            found.IsIncomplete = true;
        }
    }

    // From the file, without a record.
    private void Read(ScreenBlock block, FilePupils pupils, int index, SubjectFile school, ScreenedPupil found)
    {
        found.Clear();
        try
        {
            var room = block.Room = bulk.RoomAgain(block.Room, pupils.Calendar);
            pupils.Read(index, room);
            block.Add(bulk.FileOf(room, school), found);
        }
        catch (Exception e) when (e is not RegisterFileException && Contained.IsOfTheWork(e))
        {
            found.IsIncomplete = true;
        }
    }
}
