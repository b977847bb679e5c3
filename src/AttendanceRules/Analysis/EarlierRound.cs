using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// A window "since" or "from" a step of a pathway that begins again, used outside that pathway: the latest such step may belong to an
/// earlier round. Valid are: a window joined with one that has an end of its own; a rule on that very step; a stage that follows it, or
/// whose cycle it begins; a step that rules outside the pathway call for too, which then belongs to no round.
/// </summary>
internal sealed class EarlierRound
{
    private readonly IReadOnlyDictionary<string, Symbol> symbols;
    private readonly Dictionary<string, IReadOnlyList<(string Fact, string Action)>> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> steps = new(StringComparer.Ordinal);

    private EarlierRound(WrittenBook book)
    {
        symbols = book.Symbols;
        foreach (var pathway in book.Pathways.Where(p => p.Restarts))
        {
            foreach (var action in pathway.Stages.SelectMany(s => s.Calls).Where(a => !book.CalledByRules.Contains(a)))
            {
                steps.TryAdd(action, pathway.Declared.Id);
            }
        }
    }

    public static void Check(WrittenBook book, ProblemList problems)
    {
        var lint = new EarlierRound(book);
        foreach (var rule in lint.steps.Count == 0 ? [] : book.Rules)
        {
            lint.Check(rule, a => rule.On?.Action == a, problems);
        }

        foreach (var pathway in lint.steps.Count == 0 ? [] : book.Pathways)
        {
            var own = book.Pathways.Where(p => p.Declared.Id == pathway.Declared.Id).SelectMany(p => p.Stages).SelectMany(s => s.Calls)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var stage in pathway.Stages)
            {
                var followed = stage.Line.SelectMany(s => s.Declared.After ?? []).ToHashSet(StringComparer.Ordinal);
                bool IsOfThisRound(string action) =>
                    own.Contains(action) || followed.Contains(action) || pathway.Declared.On?.Action == action
                    || pathway.Cycle?.Parts.Any(p => StepOf(p) == action) == true;
                lint.Check(stage.Declared, IsOfThisRound, problems);
            }
        }
    }

    private void Check(DutyDeclaration rule, Func<string, bool> isOfThisRound, ProblemList problems)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in rule.Phrases)
        {
            foreach (var (name, offset) in phrase.Names)
            {
                foreach (var (fact, action) in Known(name).Where(s => !isOfThisRound(s.Action) && told.Add(s.Action)))
                {
                    problems.Warn("earlier-round", phrase.Origin,
                        $"'{fact}' looks back to the latest '{action}', a step of the pathway '{steps[action]}', which begins again: "
                        + "the latest one may belong to an earlier round.",
                        "Join the window with one that ends, such as 'since X and school year', "
                        + "or ask it in a stage that follows the step.",
                        offset + 1);
                }
            }
        }
    }

    private IReadOnlyList<(string Fact, string Action)> Known(string name) =>
        known.TryGetValue(name, out var found) ? found : known[name] = [.. Since(name, [])];

    // The facts behind a name whose whole window depends on such a step.
    private IEnumerable<(string Fact, string Action)> Since(string name, HashSet<string> seen)
    {
        if (!seen.Add(name))
        {
            yield break;
        }

        var symbol = symbols.GetValueOrDefault(name);
        foreach (var action in (symbol?.Windows ?? []).Where(w => w.Parts.All(IsOpen)).SelectMany(w => w.Parts).Select(StepOf)
            .OfType<string>().Where(steps.ContainsKey))
        {
            yield return (name, action);
        }

        foreach (var phrase in (symbol?.Phrases ?? []).Where(p => p.Syntax is EmbeddedSyntax.Condition or EmbeddedSyntax.Names))
        {
            foreach (var found in phrase.Names.SelectMany(n => Since(n.Name, seen)))
            {
                yield return found;
            }
        }
    }

    // Phrases without a start of their own.
    private static bool IsOpen(WindowPart part) => part is EverWindow or BeforeWindow or ToWindow || StepOf(part) is not null;

    // The action in "since X", "since X else Y" and "from X"; null in any other phrase.
    private static string? StepOf(WindowPart part) => part switch
    {
        ElseWindow { Main: var main } => StepOf(main),
        SinceWindow { Anchor: ActionAnchor step } => step.Action,
        FromWindow { Anchor: ActionAnchor step } => step.Action,
        _ => null,
    };
}
