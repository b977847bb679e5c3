using System.Collections.Concurrent;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>What names of a book mean for one subject on one date, each worked out when it is first asked for, and kept.</summary>
/// <param name="book">The book.</param>
/// <param name="context">The subject; null: a school that is not at hand.</param>
internal sealed class SubjectFacts(Book book, EvaluationContext? context)
{
    private readonly ConcurrentDictionary<string, (Symbol Named, Value Value)> known = new(StringComparer.Ordinal);

    /// <summary>The subject's school; the subject itself where it is one.</summary>
    public SubjectFacts School => field ??= context is null || IsOfSchool ? this : new(book, context.OfSchool);

    /// <summary>The pupil as such, where a parent is asked about.</summary>
    public SubjectFacts Pupil => field ??= context?.Parent is null ? this : new(book, context with { Parent = null });

    /// <summary>One for each parent; one unnamed parent where none were supplied (S27).</summary>
    public IReadOnlyList<SubjectFacts> Parents =>
        field ??= context is null ? [] : [.. context.File.Parents.Select(p => new SubjectFacts(book, context with { Parent = p }))];

    /// <summary>One for each pupil of a school; empty for a pupil.</summary>
    public IReadOnlyList<SubjectFacts> Pupils =>
        field ??= context is null ? [] : [.. context.File.Pupils.Select(p => new SubjectFacts(book, context.OfPupil(p)))];

    /// <summary>Names that can be asked of the subject, sorted.</summary>
    public IEnumerable<string> Names =>
        book.Names.Known.Where(n => WhyNot(book.Names.Find(n)!) is null).Order(StringComparer.Ordinal);

    private bool IsOfSchool => context?.File.Pupil is null;

    /// <summary>The name and its value.</summary>
    /// <exception cref="ArgumentException">No pack declares the name, or it cannot be asked of the subject.</exception>
    public (Symbol Named, Value Value) Read(string name) => known.TryGetValue(name, out var found) ? found : known[name] = Find(name);

    private (Symbol Named, Value Value) Find(string name)
    {
        var named = book.Names.Find(name)
            ?? throw new ArgumentException($"Unknown name '{name}'. {Nearest.Suggest(name, book.Names.Known)}".TrimEnd(), nameof(name));
        if (WhyNot(named) is { } why)
        {
            throw new ArgumentException(why, nameof(name));
        }

        if (context is null)
        {
            return (named, OperandEvaluator.Unasked(named));
        }

        // What is known of a subject is kept with its records and those of its school; one thread may change them at a time.
        lock (context.File.School ?? context.File)
        {
            return (named, named.At(context));
        }
    }

    private string? WhyNot(Symbol named) => named switch
    {
        { NeedsPathway: true } => $"'{named.Name}' depends on where a pathway is. A workflow has no memory of pathways.",
        { IsOfSchool: false } when IsOfSchool => $"'{named.Name}' is asked of a pupil, not of the school.",
        { IsPerParent: true } when !IsOfSchool && context!.Parent is null =>
            $"'{named.Name}' has a value for each parent. Read it in Parents, or ask for the parameters of one parent.",
        _ => null,
    };
}
