using System.Runtime.CompilerServices;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>In which sessions a comparison looks, for each calendar that was asked about often enough to be worth finding it.</summary>
internal sealed class CountedCalendars
{
    // Finding it costs as much as some searches without it.
    private const int Worth = 3;

    // Editions and limits that change often are asked day by day.
    private const int Most = 8;

    private static readonly CountedCalendars Never = new();

    private readonly ConditionalWeakTable<SchoolTime, Days> known = [];

    // Most pupils of a school are asked about the same days.
    private volatile CountedDays? last;

    /// <summary>What is known of a date; null: nothing is, and each day has to be asked.</summary>
    public static CountedDays? Of(Comparison comparison, SubjectFile file, DateOnly date)
    {
        var own = (CountedCalendars)(comparison.CountedBy ??= IsCounted(comparison) ? new CountedCalendars() : Never);
        return own != Never && own.On(comparison, file, date) is { } days && days.AreOf(file) ? days : null;
    }

    private static bool IsCounted(Comparison comparison) => comparison.Left is Reference { Qualifier: Qualifier.Own } left
        && comparison.Right is Literal or Reference { Qualifier: Qualifier.Own, Named: ThresholdName }
        && (left.Named is RegisterFact fact ? CountedDays.IsOf(fact)
            : left.Named is DatedFact dated && dated.Editions.Any(e => e.Item is RegisterFact edition && CountedDays.IsOf(edition)));

    private CountedDays? On(Comparison comparison, SubjectFile file, DateOnly date)
    {
        if (last is { } kept && kept.Holds(file.Time, date))
        {
            return kept;
        }

        var own = known.GetOrCreateValue(file.Time);
        foreach (var found in own.Found)
        {
            if (found.Holds(file.Time, date))
            {
                return last = found;
            }
        }

        if (own.Found.Length == Most || Interlocked.Increment(ref own.Asked) < Worth || Make(comparison, file, date) is not { } made)
        {
            return null;
        }

        own.Found = [.. own.Found, made];
        return made;
    }

    private static CountedDays? Make(Comparison comparison, SubjectFile file, DateOnly date)
    {
        var days = new PlanDays(date);
        var named = comparison.Left.Named!;
        foreach (var (from, to, _) in named is DatedFact dated ? dated.Editions : [])
        {
            days.Change(from, to);
        }

        var limit = comparison.Right is Literal literal ? literal.Value : null;
        if (comparison.Right.Named is ThresholdName threshold)
        {
            limit = threshold.ValueOn(date);
            foreach (var value in threshold.Values)
            {
                days.Change(value.From);
            }
        }

        return named.EditionOn(date) is RegisterFact fact && CountedDays.IsOf(fact) && limit!.Low is { } number
            ? new CountedDays(fact, comparison.Comparator, number, file, days.From, days.To) : null;
    }

    private sealed class Days
    {
        public volatile CountedDays[] Found = [];

        public int Asked;
    }
}
