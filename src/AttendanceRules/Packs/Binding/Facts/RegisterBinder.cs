using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>What the binders of facts about the register share.</summary>
internal abstract class RegisterBinder : IFactBinder
{
    public abstract MemberSchema Key { get; }

    public virtual IReadOnlyList<string> Choices => [];

    public abstract IReadOnlyList<MemberSchema> Members { get; }

    public virtual IReadOnlyList<MemberSchema> MembersOf(string choice) => Members;

    public virtual IReadOnlyList<string> NeededBy(string choice) => ["of", "in"];

    public virtual IReadOnlyList<(string Member, string Other, bool IsNeeded)> Together => [];

    /// <summary>The class that is meant where <c>of</c> is not written; null: it has to be.</summary>
    protected virtual string? UsualOf => null;

    public Symbol? Read(FactSyntax fact)
    {
        var names = fact.Names;
        var (window, at) = (fact.Window(), fact.Anchor("at"));
        var covered = fact.Item.List("notCoveredBy").Select(a => Action(a, fact)).Select(a => (a, names.IsLegal(a))).ToList();
        var late = Late(fact.Item["minutesLate"], fact);
        if (fact.Item.Has("highest") && fact.Item["lowest"] is { } lowest)
        {
            fact.Problems.Add("senseless-member", lowest, "A fact is either the 'highest' or the 'lowest' of a window.");
        }

        var extreme = names.Window(fact.Item["highest"] ?? fact.Item["lowest"]);
        if (ChoicesOf(fact) is { Count: > 0 } choices && !choices.Contains(fact.Key.Text, StringComparer.Ordinal))
        {
            RefuseChoice(fact);
            return null;
        }

        var subjects = Subjects(fact);
        return Of(fact) is not { } of ? null
            : Read(fact, new RegisterParts(
                subjects.Count == 0 ? of : of.In(subjects), window, at, late, covered, extreme, fact.Item.Has("highest")));
    }

    /// <summary>The fact, once what it shares with others is read.</summary>
    protected abstract RegisterFact Read(FactSyntax fact, RegisterParts parts);

    /// <summary>What the key can be in these packs; empty: anything.</summary>
    protected virtual IReadOnlyList<string> ChoicesOf(FactSyntax fact) => Choices;

    /// <summary>Adds the problem that the key has none of the choices.</summary>
    protected virtual void RefuseChoice(FactSyntax fact) => fact.UnknownChoice(Key.Name, fact.ChoicesReadOut);

    /// <summary>The sessions that are looked at; null where there is a mistake.</summary>
    protected virtual SessionFilter? Of(FactSyntax fact)
    {
        if (fact.Item["of"] is { } of)
        {
            return fact.Names.Sessions(of);
        }

        if (UsualOf is { } usual && fact.Names.IsClass(usual))
        {
            return fact.Names.Sessions(null, [usual]);
        }

        fact.Needs("of");
        return null;
    }

    /// <summary>A number, or a threshold of one of the units.</summary>
    protected static Operand? Amount(JsonItem? at, FactSyntax fact, params Unit[] units)
    {
        if (at is null)
        {
            return null;
        }

        if (at.Kind == JsonItemKind.Number && Ratio.TryParse(at.Text, out var number) && number > Ratio.Of(0))
        {
            return new Literal(Value.Exact(number), at.Text);
        }

        if (fact.Names.Find(at.Text) is ThresholdName threshold && units.Contains(threshold.Unit))
        {
            return new Reference(threshold, Qualifier.Own);
        }

        fact.Names.Unfit("unknown-amount", at, at.Text,
            $"'{at.Text}' is neither a number above 0 nor a threshold in {string.Join(" or ", units.Select(u => UnitWords.Of(u)))}.");
        return null;
    }

    private static List<string> Subjects(FactSyntax fact)
    {
        var subjects = fact.Item.List("subject");
        foreach (var at in subjects.Where(s => !fact.Names.Subjects.Contains(s.Text)))
        {
            fact.Problems.Add("unknown-subject", at, $"No pack declares the subject '{at.Text}'.",
                Nearest.Suggest(at.Text, fact.Names.Subjects)
                    ?? $"Declare it: \"subjects\": {{ \"{at.Text}\": {{ \"title\": … }} }}.");
        }

        return [.. subjects.Select(s => s.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // One or two comparisons, each with a number or a threshold in minutes.
    private static MinutesLimit? Late(JsonItem? at, FactSyntax fact)
    {
        var limits = new List<NumberLimit>();
        foreach (var words in at?.Text.Split(" and ").Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ?? [])
        {
            if (words is [">=" or ">" or "<=" or "<" or "==", _]
                && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            {
                limits.Add(new NumberLimit(words[0], new DatedNumber(Ratio.Of(minutes))));
            }
            else if (words is [">=" or ">" or "<=" or "<" or "==", _]
                && fact.Names.Find(words[1]) is ThresholdName { Unit: Unit.Minutes } threshold)
            {
                limits.Add(new NumberLimit(words[0], new DatedNumber(null, threshold)));
            }
            else
            {
                fact.Problems.Add("bad-number", at!, $"'{string.Join(' ', words)}' is not a comparison of minutes.",
                    "Write it as >= 10, or >= and a threshold in minutes.");
                return null;
            }
        }

        return limits.Count == 0 ? null : new MinutesLimit(limits);
    }

    private static string Action(JsonItem at, FactSyntax fact)
    {
        if (fact.Names.OutcomesOf(at.Text) is null)
        {
            fact.Problems.Add("unknown-action", at, $"Unknown action '{at.Text}'.", Nearest.Suggest(at.Text, fact.Names.Actions));
        }

        return at.Text;
    }
}
