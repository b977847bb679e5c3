using AttendanceRules.Insight;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Impacts;

/// <summary>
/// What two rule books say differently, declaration by declaration, after each pack was laid over those it extends. What is written
/// otherwise and means the same is a change too. Cases and calendars of packs are left out.
/// </summary>
public static class RuleChanges
{
    private static readonly MemberSchema[] Singles =
    [
        .. ObjectSchema.File.Members.Where(m => m.Name is "schoolYear" or "schoolDay" or "schoolWeek" or "yearGroups" or "compulsoryAge"),
    ];

    /// <summary>The changes: of packs, then by section in the order of the pack language, by id and first day.</summary>
    /// <param name="before">The earlier rules.</param>
    /// <param name="after">The later rules.</param>
    /// <example><code>
    /// foreach (var change in RuleChanges.Between(RuleBook.England, RuleBook.Load(PackSource.FromFolder("draft"))))
    ///     Console.WriteLine(change.Text); // "Threshold limit: 10 → 12 sessions from 1 January 2027."
    /// </code></example>
    public static IReadOnlyList<RuleChange> Between(RuleBook before, RuleBook after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Named("pack", Packs(before.Files), Packs(after.Files)),
            .. Singles.SelectMany(m => Named(Words(m.Name), Single(before.Files, m), Single(after.Files, m))),
            .. BankHolidays(before.Book.BankHolidays, after.Book.BankHolidays),
            .. PackSection.All.SelectMany(s => s == PackSection.Thresholds
                ? ThresholdChanges.Between(before.Book.Names, after.Book.Names)
                    .Concat(Named(s.Concept.Name, Whole(before.Files, s), Whole(after.Files, s)))
                : s.HasEditions ? Dated(s.Concept.Name, Editions(before.Files, s), Editions(after.Files, s))
                : Named(s.Concept.Name, Whole(before.Files, s), Whole(after.Files, s))),
        ];
    }

    private static Dictionary<string, JsonItem> Packs(IReadOnlyList<PackFiles> packs) =>
        packs.ToDictionary(p => p.Pack!.Id, p => p.PackItem, StringComparer.Ordinal);

    private static Dictionary<string, JsonItem> Single(IReadOnlyList<PackFiles> packs, MemberSchema member) =>
        packs.Select(p => p.Single(member.Name)).OfType<JsonItem>().Take(1).ToDictionary(_ => "", StringComparer.Ordinal);

    // Those of all packs count, wherever and in whatever order they are written.
    private static IEnumerable<RuleChange> BankHolidays(IReadOnlySet<DateOnly> before, IReadOnlySet<DateOnly> after)
    {
        static string Named(string verb, IEnumerable<DateOnly> days) => $"{verb} {string.Join(", ", days.Order().Select(ValueWords.Date))}";
        var (more, less) = (after.Except(before).ToList(), before.Except(after).ToList());
        if (more.Count + less.Count > 0)
        {
            var (adds, drops) = (more.Count > 0 ? Named("adds", more) : "", less.Count > 0 ? Named("drops", less) : "");
            yield return new RuleChange
            {
                Kind = RuleChangeKind.Changed, Of = Words("bankHolidays"), Id = "",
                Text = $"Bank holidays: {adds}{(adds.Length > 0 && drops.Length > 0 ? ", " : "")}{drops}.",
            };
        }
    }

    // Levels of priority take the place of those of packs below; of everything else each pack adds its own.
    private static Dictionary<string, JsonItem> Whole(IReadOnlyList<PackFiles> packs, PackSection section)
    {
        var declared = section != PackSection.Priorities ? packs.SelectMany(p => p.Each(section))
            : packs.Select(p => p.Each(section).ToList()).LastOrDefault(l => l.Count > 0) ?? [];
        return declared.GroupBy(d => d.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Item, StringComparer.Ordinal);
    }

    private static ILookup<string, DatedItem> Editions(IReadOnlyList<PackFiles> packs, PackSection section) =>
        packs.SelectMany(p => p.Each(section).Select(d => (d.Name, Item:
            new DatedItem(d.Item.Date("from") ?? p.Pack!.From, d.Item.Date("to") ?? p.Pack!.To, d.Item))))
            .ToLookup(d => d.Name, d => d.Item, StringComparer.Ordinal);

    private static IEnumerable<RuleChange> Named(string of, Dictionary<string, JsonItem> before, Dictionary<string, JsonItem> after)
    {
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var label = Label(of, id);
            if (was is null || now is null)
            {
                var kind = was is null ? RuleChangeKind.Added : RuleChangeKind.Removed;
                yield return new RuleChange { Kind = kind, Of = of, Id = id, Text = $"{label} is {kind.ToWord()}." };
                continue;
            }

            var skipped = of == ObjectSchema.Threshold.Name ? MemberDifferences.OfThresholds : MemberDifferences.OfLayers;
            foreach (var (stage, member, text) in MemberDifferences.Of(label, was, now, skipped))
            {
                yield return new RuleChange
                {
                    Kind = RuleChangeKind.Changed, Of = of, Id = id, Stage = stage, Member = member, Text = text + ".",
                };
            }
        }
    }

    private static IEnumerable<RuleChange> Dated(string of, ILookup<string, DatedItem> before, ILookup<string, DatedItem> after) =>
        before.Select(g => g.Key).Union(after.Select(g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(id => EditionChanges.Between(of, id, Label(of, id), [.. before[id]], [.. after[id]]));

    private static string Label(string of, string id) => char.ToUpperInvariant(of[0]) + of[1..] + (id.Length > 0 ? " " + id : "");

    private static string Words(string member) => MemberDifferences.Words(member);
}
