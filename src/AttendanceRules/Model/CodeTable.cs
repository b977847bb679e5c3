using AttendanceRules.Records;

namespace AttendanceRules.Model;

/// <summary>Register codes with the classes and flags each has on a date, as bits.</summary>
internal sealed class CodeTable : ICodeTable
{
    /// <summary>Classes and flags share the bits of one word.</summary>
    public const int MaxClasses = 64;

    private readonly Dictionary<string, ulong> bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CodeEdition>> codes = new(StringComparer.Ordinal);

    public ulong Possible => BitsOf("possible");

    public SessionFilter PossibleFilter => field ??= new SessionFilter("possible", Possible, []);

    public ulong NoMark => BitsOf("noMark");

    public IEnumerable<string> ClassNames => bits.Keys;

    public IReadOnlyDictionary<string, List<CodeEdition>> Codes => codes;

    public ulong BitsOf(string name) => bits.TryGetValue(name, out var found) ? found : 0;

    /// <summary>The subjects that the packs declare, by name, with what they are called.</summary>
    public Dictionary<string, string> Subjects { get; } = new(StringComparer.Ordinal);

    public bool IsSubject(string name) => Subjects.ContainsKey(name);

    public bool IsClass(string name) => bits.ContainsKey(name);

    /// <summary>
    /// Whether every code of the first filter is one of the second, in each of its editions; without a second, whether all are possible.
    /// </summary>
    public bool IsPart(SessionFilter of, SessionFilter? over) => Codes.All(c => c.Value.TrueForAll(e =>
        !of.Matches(c.Key, e.Classes, null) || (over is null ? (e.Classes & Possible) != 0 : over.Matches(c.Key, e.Classes, null))));

    public bool AddClass(string name)
    {
        if (bits.Count >= MaxClasses)
        {
            return false;
        }

        bits[name] = 1UL << bits.Count;
        return true;
    }

    /// <summary>A union's bits are those of its parts, so that a code has every class it is part of.</summary>
    public void Include(string name, ulong parts) => bits[name] = parts;

    public void AddCode(string code, CodeEdition edition)
    {
        if (!codes.TryGetValue(code, out var editions))
        {
            codes[code] = editions = [];
        }

        editions.Add(edition);
    }

    /// <summary>The editions, numbered when the first is asked for; every code is added by then.</summary>
    public MarkKinds Kinds => field ??= new MarkKinds(
        codes.SelectMany(c => c.Value.Select(e => new MarkKind(c.Key, e.Classes, e.From, e.To))), NoMark);

    /// <summary>Bits of every class and flag the code has on the date; null when the code is unknown on that date.</summary>
    public ulong? ClassesOf(string code, DateOnly date) => Kinds.NumberOf(code, date) is >= 0 and var number ? Kinds[number].Classes : null;
}
