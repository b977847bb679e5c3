using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Impacts;

/// <summary>Every name that a rule or stage of a book rests on, however deep, those of actions included.</summary>
internal sealed class DutyNames(Book book)
{
    private static readonly char[] Marks = ['.', ':'];

    // Many rules rest on the same names.
    private readonly Dictionary<string, string[]> direct = new(StringComparer.Ordinal);

    public Book Book => book;

    public HashSet<string> Of(DutyDeclaration duty) => Behind(duty.Phrases.Concat(duty.WhenPhrases)
        .SelectMany(Words).Concat(duty.Lines.Select(l => l.Action)).Concat(duty is RuleDeclaration rule ? Groups(book, rule.Group) : [])
        .Concat(duty is RuleDeclaration { On.Action: { } action } ? [action] : []));

    private HashSet<string> Behind(IEnumerable<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>(names);
        while (left.TryPop(out var name))
        {
            if (!found.Add(name))
            {
                continue;
            }

            foreach (var below in Inner(name))
            {
                if (!found.Contains(below))
                {
                    left.Push(below);
                }
            }
        }

        return found;
    }

    private string[] Inner(string name)
    {
        if (!direct.TryGetValue(name, out var found))
        {
            direct[name] = found = [.. (book.Names.Find(name)?.AllUses() ?? [])
                .SelectMany(u => u.Phrases.SelectMany(Words).Concat(Actions(u)).Append(u.Name)).Distinct(StringComparer.Ordinal)];
        }

        return found;
    }

    // A rule of a group is one of every group that includes it, too.
    private static List<string> Groups(Book book, string? group)
    {
        List<string> found = group is null ? [] : [group];
        for (var i = 0; i < found.Count; i++)
        {
            var inner = found[i];
            found.AddRange(book.Includes.Where(g => g.Value.Any(x => x.Group == inner)).Select(g => g.Key).Except(found).ToList());
        }

        return found;
    }

    public static IEnumerable<Symbol> Symbols(Book book, IEnumerable<string> names, DateOnly on) =>
        names.Select(book.Names.Find).OfType<Symbol>().Select(s => s.EditionOn(on)).OfType<Symbol>();

    // Actions that a fact names without a phrase.
    private static IEnumerable<string> Actions(Symbol symbol) => symbol switch
    {
        CaseworkFact casework => [casework.Action],
        QuestionName question => question.SuppliedBy,
        RunFact run => run.NotCoveredBy.Select(c => c.Action).Concat(run.BrokenBy.SelectMany(a => a.Text.Split(Marks))),
        RegisterFact register => register.NotCoveredBy.Select(c => c.Action),
        _ => [],
    };

    // A fact's edge and an action's outcome are named after a mark.
    private static IEnumerable<string> Words(Phrase phrase) => phrase.Names.SelectMany(n => n.Name.Split(Marks).Append(n.Name));
}
