using System.Diagnostics.CodeAnalysis;

namespace AttendanceRules.Bulk;

/// <summary>Runs tasks on some threads at most, in their order. The thread that waits for what they come to may be one of them.</summary>
/// <param name="threads">How many tasks are run at a time besides those that the caller runs, at least 0.</param>
internal sealed class SharedWork(int threads) : TaskScheduler, IThreadPoolWorkItem
{
    private readonly Lock gate = new();
    private readonly Queue<Task> waiting = new();
    private int working;

    /// <summary>Runs the next task on the thread that asks; false: none waits.</summary>
    public bool TryDo()
    {
        Task? next;
        lock (gate)
        {
            if (!waiting.TryDequeue(out next))
            {
                return false;
            }
        }

        return TryExecuteTask(next);
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (TryTake(out var next))
        {
            TryExecuteTask(next);
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            waiting.Enqueue(task);
            if (working == threads)
            {
                return;
            }

            working++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
        {
            return [.. waiting];
        }
    }

    // A thread that finds nothing ends, in one step: what comes next begins another.
    private bool TryTake([NotNullWhen(true)] out Task? next)
    {
        lock (gate)
        {
            var isMore = waiting.TryDequeue(out next);
            working -= isMore ? 0 : 1;
            return isMore;
        }
    }
}
