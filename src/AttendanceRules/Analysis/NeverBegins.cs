using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A pathway none of whose stages can ever come, because the first asks for something counted since a step that only the pathway itself
/// calls for: before that step the window is none, and a comparison with none is false (S3). A window that says <c>else</c> what is taken
/// instead is valid.
/// </summary>
internal sealed class NeverBegins
{
    private readonly WrittenBook book;
    private readonly HashSet<string> own;
    private readonly HashSet<string> elsewhere;

    // Looked into once a name: names that each use the one below twice would else double at each step.
    private readonly Dictionary<Symbol, (string Fact, string Window, string Remedy)?> known = [];

    private NeverBegins(WrittenBook book, WrittenPathway pathway)
    {
        this.book = book;
        own = [.. pathway.Stages.SelectMany(s => s.Calls)];

        // Steps of another edition of the pathway may have been taken under it.
        elsewhere = [.. book.Pathways.Where(p => p != pathway).SelectMany(p => p.Stages).SelectMany(s => s.Calls), .. book.CalledByRules,
            .. book.Actions.Values.Where(a => a.IsRecordOnly || a.Supplies is not null).Select(a => a.Id)];
    }

    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var pathway in book.Pathways.Where(p => p.Stages.Count > 0))
        {
            var lint = new NeverBegins(book, pathway);
            var starts = pathway.Stages.Where(s => s.Follows.FirstOrDefault() is null).ToList();
            var awaited = starts.Select(s => lint.Awaited(s.Declared.When)).ToList();
            if (awaited.TrueForAll(a => a is not null))
            {
                var (fact, window, remedy) = awaited[0]!.Value;
                problems.Add("never-begins", starts[0].PlaceOfWhen,
                    $"'{pathway.Declared.Id}' can never begin: '{starts[0].Declared.Id}' asks for '{fact}', which counts '{window}', "
                    + "and only this pathway calls for that step.",
                    remedy);
            }
        }
    }

    // Why the condition can hold on no day before a later stage is on record; null: it can.
    private (string Fact, string Window, string Remedy)? Awaited(Expression when) => when switch
    {
        InList listed => Awaited(listed.Parts),
        AllOf all => all.Parts.Select(Awaited).FirstOrDefault(a => a is not null),
        AnyOf { Parts.Count: > 0 } any =>
            any.Parts.Select(Awaited).ToList() is var parts && parts.TrueForAll(a => a is not null) ? parts[0] : null,
        DatedExpression dated => dated.Editions.Select(e => Awaited(e.When)).ToList() is var editions
            && editions.TrueForAll(a => a is not null) ? editions.FirstOrDefault() : null,
        Comparison compare => compare.Names.Where(n => n is not ConditionFact).Select(Awaited).FirstOrDefault(a => a is not null),
        Predicate { IsNegated: false } holds when holds.AsTerm is { Named: ConditionFact named } term && term.Text == named.Name =>
            Awaited(named),
        _ => null,
    };

    private (string Fact, string Window, string Remedy)? Awaited(Symbol named)
    {
        if (!known.TryGetValue(named, out var found))
        {
            known[named] = found = LookInto(named);
        }

        return found;
    }

    private (string Fact, string Window, string Remedy)? LookInto(Symbol named) => named switch
    {
        ConditionFact condition => Awaited(condition.When),
        RegisterFact { In: { } window } => window.Parts.Where(p => p is not ElseWindow)
            .SelectMany(p => p.Anchors.Where(IsAwaited).Select(a =>
                ((string, string, string)?)(named.Name, p.Text, $"Write 'since {a.Text} else ever' in '{named.Name}'.")))
            .FirstOrDefault(),
        ElapsedFact { Since: var since } when IsAwaited(since) =>
            (named.Name, "since " + since.Text, $"Ask for '{named.Name}' in a stage that follows '{since.Text}'."),
        NumberFact => named.Uses.Select(Awaited).FirstOrDefault(a => a is not null),
        _ => null,
    };

    // A step of this pathway that nothing else asks anybody to record.
    private bool IsAwaited(Anchor anchor)
    {
        if (anchor is not ActionAnchor { Action: var action })
        {
            return false;
        }

        var same = book.Actions.Values.Where(a => a.Id == action || a.Is.Contains(action, StringComparer.Ordinal)).Select(a => a.Id)
            .ToList();
        return same.Exists(own.Contains) && !same.Exists(elsewhere.Contains);
    }
}
