using AttendanceRules.Json;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding.Facts;

/// <summary>The kinds of fact. The loader, the schema of pack files and the reference are made from this one list.</summary>
internal static class FactKinds
{
    public static readonly IReadOnlyList<IFactBinder> All =
    [
        new CountBinder(), new EpisodeBinder(), new PupilCountBinder(), new SumBinder(), new RateBinder(), new RunBinder(),
        new PatternBinder(), new CaseworkBinder(), new ElapsedBinder(), new BandBinder(), new ConditionBinder(), new DateBinder(),
        new NumberBinder(), new GapBinder(),
    ];

    private static readonly string[] OfEvery = ["title", "from", "to", "sources"];

    private static readonly ILookup<string, IFactBinder> ByKey = All.ToLookup(b => b.Key.Name, StringComparer.Ordinal);

    /// <summary>The members of which a fact has exactly one.</summary>
    public static IReadOnlyList<MemberSchema> Keys { get; } = [.. All.Select(b => b.Key).DistinctBy(k => k.Name, StringComparer.Ordinal)];

    /// <summary>The members that kinds understand besides, each once.</summary>
    public static IReadOnlyList<MemberSchema> Members => Distinct(All);

    public static Symbol? Read(string name, JsonItem item, SymbolTable names, ProblemList problems)
    {
        var keys = Keys.Where(k => item.Has(k.Name)).Select(k => k.Name).ToList();
        if (keys.Count != 1)
        {
            problems.Add(keys.Count == 0 ? "no-fact-kind" : "two-fact-kinds", item,
                $"The fact '{name}' has {keys.Count} kinds; it needs exactly one of {string.Join(", ", Keys.Select(k => k.Name))}.");
            return null;
        }

        if (item[keys[0]] is not { } key)
        {
            Refuse(keys[0], item, null, problems);
            return null;
        }

        // A value that no kind reads is refused by the first of them.
        var kinds = ByKey[keys[0]];
        var binder = kinds.FirstOrDefault(b => b.Choices.Contains(key.Text, StringComparer.Ordinal)) ?? kinds.First();
        if (problems.AreLookedFor)
        {
            Refuse(keys[0], item, binder, problems);
        }

        return binder.Read(new FactSyntax(name, item, key, [.. kinds.SelectMany(b => b.Choices)], names, problems));
    }

    // Members that no kind with the key understands, or that another one does.
    private static void Refuse(string key, JsonItem item, IFactBinder? binder, ProblemList problems)
    {
        var known = Distinct(ByKey[key]);
        foreach (var member in item.Members.Where(m => m.Name != key && !OfEvery.Contains(m.Name, StringComparer.Ordinal)))
        {
            if (!Has(known, member.Name))
            {
                problems.Add("senseless-member", member.Value, $"'{member.Name}' does not apply to a {key} fact.",
                    known.Count > 0 ? $"Remove it. Members are: {string.Join(", ", known.Select(m => m.Name))}." : "Remove it.");
            }
            else if (binder is not null && !Has(binder.Members, member.Name))
            {
                problems.Add("senseless-member", member.Value, $"'{member.Name}' does not apply to {item[key]!.Text}.", "Remove it.");
            }
        }
    }

    private static bool Has(IEnumerable<MemberSchema> members, string name) => members.Any(m => m.Name == name);

    private static List<MemberSchema> Distinct(IEnumerable<IFactBinder> binders) =>
        [.. binders.SelectMany(b => b.Members).DistinctBy(m => m.Name, StringComparer.Ordinal)];
}
