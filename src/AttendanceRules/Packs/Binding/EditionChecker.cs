using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Whether the editions of one name fit together: none overlap, and all are of one kind.</summary>
internal static class EditionChecker
{
    /// <summary>Refuses editions where a name has one declaration only, and editions in force on one day.</summary>
    public static void Check(SymbolDeclaration declared, ProblemList problems)
    {
        if (!declared.Section.HasEditions)
        {
            problems.Add("no-editions", declared.Editions[1],
                $"'{declared.Name}' has editions; in '{declared.Section.Name}' a name has one declaration.");
            return;
        }

        var sorted = declared.Editions.OrderBy(declared.From).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (declared.To(sorted[i - 1]) is not { } end || end >= declared.From(sorted[i]))
            {
                problems.Add("overlapping-editions", sorted[i],
                    $"Two editions of '{declared.Name}' are in force on {IsoDate.Text(declared.From(sorted[i]))}.",
                    "Give each its own from and to.");
            }
        }
    }

    /// <summary>Refuses editions of a fact that cannot be compared with the same thing.</summary>
    public static void CheckAlike(string name, IReadOnlyList<Symbol> facts, JsonItem at, ProblemList problems)
    {
        foreach (var other in facts.Where(f => f.Kind != facts[0].Kind || f.Unit != facts[0].Unit))
        {
            problems.Add("editions-differ", at,
                $"Editions of '{name}' are of different kinds or units ({Say(facts[0])}, {Say(other)}), "
                + "so they cannot be compared with one value.",
                "Give one of them another name.");
        }
    }

    private static string Say(Symbol fact) =>
        fact.Unit != Unit.None ? UnitWords.Of(fact.Unit)
            : fact.Kind switch { ValueKind.Truth => "yes/no", var kind => kind.ToString().ToLowerInvariant() };
}
