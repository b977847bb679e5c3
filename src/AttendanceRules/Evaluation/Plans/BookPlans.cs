using System.Runtime.CompilerServices;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>The plans of a book, one for each stretch of days that was asked about often enough to be worth one.</summary>
internal sealed class BookPlans(Book book)
{
    // Making a plan costs as much as some advice without one.
    private const int Worth = 3;

    // A long-running process may ask for many stretches.
    private const int Most = 64;

    private static readonly ConditionalWeakTable<Book, BookPlans> Known = [];

    private readonly Lock making = new();
    private volatile ConditionPlan[] plans = [];
    private int asked;

    public static BookPlans Of(Book book) =>
        Known.TryGetValue(book, out var known) ? known : Known.GetValue(book, static b => new BookPlans(b));

    /// <summary>The plan for a date; null: there is none yet.</summary>
    public ConditionPlan? On(DateOnly date) =>
        Find(date) ?? (Interlocked.Increment(ref asked) < Worth ? null : Make(date));

    /// <summary>The plan for a date, made where there is none.</summary>
    public ConditionPlan Make(DateOnly date)
    {
        lock (making)
        {
            if (Find(date) is { } found)
            {
                return found;
            }

            var plan = PlanBuilder.Of(book, date);
            plans = plans.Length < Most ? [.. plans, plan] : [plan];
            return plan;
        }
    }

    private ConditionPlan? Find(DateOnly date)
    {
        foreach (var plan in plans)
        {
            if (date >= plan.From && date <= plan.To)
            {
                return plan;
            }
        }

        return null;
    }
}
