using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>What a search tries to put on record for one rule: what its conditions name, with their numbers.</summary>
internal sealed partial class WitnessParts(Book before, Book after, WitnessTime time)
{
    private const int MostNumbers = 24;
    private const int MostOutcomes = 6;

    private static readonly int[] Years = [-1, 0, 1, 9, 12, 13];
    private static readonly int[] DaysAgo = [0, 1, 6, 21, 60];

    /// <summary>The smallest first.</summary>
    public IReadOnlyList<WitnessPart> Of(string? pathway, string id)
    {
        var found = new List<WitnessPart>();
        foreach (var book in new[] { before, after })
        {
            var duties = Duties(book, pathway, id).ToList();
            var names = duties.SelectMany(new DutyNames(book).Of).ToHashSet(StringComparer.Ordinal);
            var symbols = DutyNames.Symbols(book, names, time.AsOf).ToList();
            found.AddRange(symbols.OfType<CharacteristicName>().SelectMany(c => Values(c).Select(v => WitnessPart.Has(c.Name, v))));
            found.AddRange(symbols.OfType<QuestionName>().SelectMany(q => Values(q).Select(v => WitnessPart.Answer(q.Name, v, q.Per))));
            var isOfParent = IsOfParent(book, pathway, id) || symbols.Exists(s => s.IsPerParent);
            found.AddRange(Entries(book, names.Concat(Earlier(book, pathway, id)), isOfParent));
            found.AddRange(symbols.Any(s => s is YearGroup or CompulsoryAge or Age or BirthDate) ? Years.Select(WitnessPart.Year) : []);
            found.AddRange(Marks(book, duties, symbols));
        }

        return [.. found.DistinctBy(p => (p.About, p.Sentence(time))).OrderBy(p => p is { Code: not null, Sessions: 0 })
            .ThenBy(p => p.Sessions)];
    }

    private static IEnumerable<DutyDeclaration> Duties(Book book, string? pathway, string id) => pathway is null
        ? book.Rules.Where(r => r.Id == id)
        : book.Pathways.Where(p => p.Id == pathway).SelectMany(p => p.Stages).Where(s => s.Id == id);

    private static bool IsOfParent(Book book, string? pathway, string id) => pathway is null
        ? book.Rules.Any(r => r.Id == id && r.Of == SubjectKind.Parent)
        : book.Pathways.Any(p => p.Id == pathway && p.IsPerParent);

    // A stage comes after others: what puts them on record is tried too.
    private static IEnumerable<string> Earlier(Book book, string? pathway, string id) =>
        book.Pathways.Where(p => p.Id == pathway).SelectMany(p => p.Stages.TakeWhile(s => s.Id != id)).SelectMany(s => s.FirstActions);

    private static IEnumerable<WitnessPart> Entries(Book book, IEnumerable<string> names, bool isOfParent) =>
        names.Distinct(StringComparer.Ordinal).Where(book.Actions.ContainsKey).Select(n => book.Actions[n]).Where(a => a.IsRecorded)
            .SelectMany(a => a.Outcomes.Take(MostOutcomes).Prepend(null).SelectMany(o => DaysAgo.Select(d =>
                WitnessPart.Entry(a.Id, d, o, isOfParent))));

    private IEnumerable<string> Values(Symbol named) => named.Choices ?? named.Kind switch
    {
        ValueKind.Truth => ["yes", "no"],
        ValueKind.Date => DaysAgo.Select(d => IsoDate.Text(time.DaysAgo(d))),
        ValueKind.Number => ["0", "1", "10", "100"],
        _ => ["something"],
    };

    private IEnumerable<WitnessPart> Marks(Book book, IReadOnlyList<DutyDeclaration> duties, IReadOnlyList<Symbol> symbols)
    {
        List<SessionFilter> filters = [.. symbols.OfType<RegisterFact>().Select(f => f.Late?.On(time.AsOf, f.Of) ?? f.Of),
            .. symbols.OfType<RateFact>().Select(f => f.Over).OfType<SessionFilter>(),
            .. symbols.OfType<PatternFact>().Select(f => f.Of),
            .. duties.OfType<RuleDeclaration>().Select(r => r.On?.Sessions).OfType<SessionFilter>()];
        if (filters.Count == 0)
        {
            yield break;
        }

        // Codes that every fact sees alike are one.
        var marks = book.Codes.Codes.Keys.Order(StringComparer.Ordinal)
            .Select(c => (Code: c, Classes: book.Codes.ClassesOf(c, time.AsOf))).Where(c => c.Classes is not null)
            .SelectMany(c => Lateness(filters, c.Code, c.Classes!.Value).Select(l => (c.Code, MinutesLate: l,
                IsPossible: (c.Classes & book.Codes.Possible) != 0,
                Matches: string.Concat(filters.Select(f => f.Matches(c.Code, c.Classes!.Value, l) ? '1' : '0')))))
            .DistinctBy(m => (m.Matches, m.IsPossible)).ToList();
        var numbers = Numbers(duties, symbols);
        foreach (var (code, late, isPossible, matches) in marks)
        {
            if (isPossible)
            {
                yield return WitnessPart.Rest(code, late);
            }

            if (matches.Contains('1', StringComparison.Ordinal))
            {
                foreach (var number in numbers)
                {
                    yield return WitnessPart.Run(code, number, late);
                }
            }
        }
    }

    // Where a lateness decides: the first and last minute that a fact asks for, and those beside them.
    private static IEnumerable<int?> Lateness(IReadOnlyList<SessionFilter> filters, string code, ulong classes)
    {
        var asking = filters.Where(f => f.IsUnsure(code, classes, null)).ToList();
        return asking.Count == 0 ? [null]
            : asking.SelectMany(f => new[] { f.MinutesLateFrom, f.MinutesLateFrom - 1, f.MinutesLateTo, f.MinutesLateTo + 1 })
                .Where(m => m >= 0).Distinct();
    }

    // Each number in the conditions or thresholds of either book, one less and one more: as sessions, as days, as a share.
    private IReadOnlyList<int> Numbers(IReadOnlyList<DutyDeclaration> duties, IReadOnlyList<Symbol> symbols)
    {
        var values = new List<(long Number, Unit Unit)>();
        foreach (var threshold in symbols.OfType<ThresholdName>().SelectMany(t => new[] { before, after }.Select(b => b.Names.Find(t.Name)))
            .OfType<ThresholdName>())
        {
            if (threshold.On(time.AsOf) is { } value)
            {
                values.Add((value.A / value.B, threshold.Unit));
            }
        }

        values.AddRange(duties.SelectMany(d => d.Phrases).Concat(symbols.SelectMany(s => s.Phrases))
            .Where(p => p.Syntax == EmbeddedSyntax.Condition).SelectMany(p => Digits().Matches(p.Text))
            .Select(m => (long.Parse(m.Value, CultureInfo.InvariantCulture), Unit.None)));
        return [.. values.SelectMany(v => As(v.Number, v.Unit)).SelectMany(n => new[] { n - 1, n, n + 1 }).Prepend(1)
            .Where(n => n > 0 && n <= time.Sessions.Count).Distinct().Order().Select(n => (int)n).Take(MostNumbers)];
    }

    private IEnumerable<long> As(long number, Unit unit) => unit switch
    {
        Unit.Percent => [number * time.SessionsOfYear / 100],
        Unit.SchoolDays => [number * time.SessionsPerDay],
        Unit.Sessions => [number],
        Unit.None => [number, number * time.SessionsPerDay],
        _ => [],
    };

    [GeneratedRegex("(?<![A-Za-z0-9.-])[0-9]{1,3}(?![A-Za-z0-9.-])", RegexOptions.None, 10_000)]
    private static partial Regex Digits();
}
