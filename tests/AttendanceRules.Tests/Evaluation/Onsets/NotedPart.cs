using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>
/// A part of a condition that is true (T), false (F) or undecided (U) on each school day of the autumn, by a letter a day, and notes on
/// which it is asked.
/// </summary>
internal sealed class NotedPart
{
    private static readonly RuleBook Book = Made.Book("""
        "facts": { "lately": { "count": "sessions", "of": "absence", "in": "last 5 school days" },
          "since": { "count": "sessions", "of": "absence", "in": "since act" },
          "covered": { "count": "sessions", "of": "absence", "in": "school year", "notCoveredBy": "act" } },
        "actions": { "act": { "title": "Act", "by": "school" } }
        """);

    /// <param name="truths">A letter a day.</param>
    /// <param name="names">The names in it; none: one that may be another number on each day.</param>
    public NotedPart(string truths, params Symbol[] names)
        : this(at => truths[DayOf(at)], names)
    {
    }

    public NotedPart(Func<EvaluationContext, char> truth, params Symbol[] names)
    {
        Number = new NotedNumber(at => truth(at) switch
        {
            'T' => Value.Exact(1), 'F' => Value.Exact(0), _ => Value.UnknownCount(),
        }, names.Length == 0 ? [Named("lately")] : names);
        When = new Comparison(Number, ">=", new Literal(Value.Exact(1), "1"));
    }

    public static SubjectFile File { get; } = NewFile();

    public NotedNumber Number { get; }

    public Expression When { get; }

    public static Symbol Named(string name) => Book.Book.Names.Find(name)!;

    /// <summary>A pupil with two parents; nothing is kept with the records yet.</summary>
    public static SubjectFile NewFile() => Book.Book.FileOf(Made.Pupil(new(2026, 10, 2)).WithParents("A", "B").Create(),
        Book.Book.TimeOf(Made.Autumn), null, null);

    public static int First(Expression when, Sought sought, int last, int floor, EvaluationContext? at = null) =>
        when.Accept(OnsetSearch.Instance, new OnsetQuery(at ?? new EvaluationContext(File, File.Time[last]), sought, last, floor));

    /// <summary>The days on which it was asked since the last call, in order.</summary>
    public string Days()
    {
        var days = string.Join(' ', Number.Asked.Select(a => DayOf(a).ToString(CultureInfo.InvariantCulture)));
        Number.Asked.Clear();
        return days;
    }

    private static int DayOf(EvaluationContext at) => at.File.Time.FirstOnOrAfter(at.Date);
}
