using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Which rules of a date have to be asked of a pupil, a bit a rule: those without an entry, those of entries that are on record, and none
/// whose groups are all false.
/// </summary>
internal sealed class AskedRules
{
    private const int WordBits = 64;

    private readonly ulong[] withoutEntry;
    private readonly ulong[] ofEntries;
    private readonly Dictionary<string, int[]> ofActions;

    /// <param name="plan">The plan of the date.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="gates">The groups of each; null: it is for everybody.</param>
    public AskedRules(ConditionPlan plan, PlannedRule[] rules, IReadOnlyList<GroupGate?> gates)
    {
        var numbers = Enumerable.Range(0, rules.Length).ToList();
        withoutEntry = BitsOf(numbers.Where(i => rules[i].Entry is null), rules.Length);
        ofEntries = BitsOf(numbers.Where(i => rules[i].Entry is not null), rules.Length);
        ofActions = numbers.Where(i => rules[i].Entry is not null).GroupBy(i => rules[i].Entry!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

        // Rules of one group share its condition, which rests on no parent.
        Gates = [.. numbers.Where(i => rules[i].Place >= 0 && gates[i] is not null)
            .GroupBy(i => string.Join(' ', gates[i]!.Holders.Select(plan.PlaceOf)), StringComparer.Ordinal)
            .Select(g => (Places: (int[])[.. gates[g.First()]!.Holders.Select(plan.PlaceOf)], Rules: BitsOf(g, rules.Length)))
            .Where(g => g.Rules.Sum(w => (int)ulong.PopCount(w)) > 1 && Array.TrueForAll(g.Places, p => p >= 0 && plan.IsShared[p]))];
    }

    /// <summary>How many words the bits take.</summary>
    public int Words => withoutEntry.Length;

    /// <summary>For groups of which one is enough, the places of their conditions and the bits of their rules.</summary>
    public (int[] Places, ulong[] Rules)[] Gates { get; }

    /// <summary>Sets the bits of rules that may call, whatever the groups are.</summary>
    /// <param name="file">The pupil.</param>
    /// <param name="blank">What is known of all pupils with nothing on record; null: the pupil may be another.</param>
    /// <param name="bits">The bits.</param>
    public void Find(SubjectFile file, BlankDay? blank, Span<ulong> bits)
    {
        if (blank is not null)
        {
            bits.Clear();
            Set(bits, blank.MayCall);
            return;
        }

        withoutEntry.CopyTo(bits);
        if (!file.Casework.IsSupplied)
        {
            Join(bits, ofEntries);
            return;
        }

        var entries = file.Casework.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            Add(bits, entries[i].Action);
            for (var j = 0; j < entries[i].Also.Count; j++)
            {
                Add(bits, entries[i].Also[j]);
            }
        }
    }

    /// <summary>Whether the two have a bit in common.</summary>
    public static bool Meet(ReadOnlySpan<ulong> bits, ulong[] others)
    {
        for (var i = 0; i < others.Length; i++)
        {
            if ((bits[i] & others[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes bits out.</summary>
    public static void Remove(Span<ulong> bits, ulong[] others)
    {
        for (var i = 0; i < others.Length; i++)
        {
            bits[i] &= ~others[i];
        }
    }

    private void Add(Span<ulong> bits, string action)
    {
        if (ofActions.TryGetValue(action, out var rules))
        {
            Set(bits, rules);
        }
    }

    private static void Join(Span<ulong> bits, ulong[] others)
    {
        for (var i = 0; i < others.Length; i++)
        {
            bits[i] |= others[i];
        }
    }

    private static void Set(Span<ulong> bits, int[] numbers)
    {
        foreach (var number in numbers)
        {
            bits[number / WordBits] |= 1UL << number;
        }
    }

    private static ulong[] BitsOf(IEnumerable<int> numbers, int rules)
    {
        var bits = new ulong[(rules + WordBits - 1) / WordBits];
        Set(bits, [.. numbers]);
        return bits;
    }
}
