using System.Collections.Concurrent;
using System.Numerics;

namespace AttendanceRules.Records;

/// <summary>A yes or no for each numbered session, with running totals: a count over a range is two look-ups.</summary>
internal sealed class SessionBits
{
    /// <summary>How many sessions a word holds.</summary>
    public const int WordBits = 64;

    private static readonly ConcurrentDictionary<int, SessionBits> Empty = new();

    // Pupils who come one after another mostly have the same calendar.
    private static SessionBits? lastEmpty;
    private readonly ulong[] words;
    private readonly int[] before;

    /// <param name="words">Sixty-four sessions a word, the first in its lowest bit; one word more than sessions fill, so that the end can
    /// be asked too.</param>
    public SessionBits(ulong[] words)
    {
        this.words = words;
        before = new int[words.Length];
        Total();
    }

    /// <summary>The one that was made before it for the same register; null: it is the first.</summary>
    public SessionBits? Before { get; init; }

    /// <summary>The words, to be filled anew; <see cref="Total"/> ends that.</summary>
    public Span<ulong> Words => words;

    /// <summary>Finds the running totals.</summary>
    public void Total()
    {
        var (some, totals, total) = (words, before, 0);
        for (var i = 0; i < some.Length && i < totals.Length; i++)
        {
            totals[i] = total;
            total += BitOperations.PopCount(some[i]);
        }
    }

    public bool this[int session] => (words[session / WordBits] & (1UL << session)) != 0;

    /// <summary>Whether no session is set: what is beyond the last one never is.</summary>
    public bool IsNone => before[^1] == 0 && words[^1] == 0;

    /// <summary>None of so many sessions; shared.</summary>
    public static SessionBits None(int sessions)
    {
        var length = WordsOf(sessions);
        return lastEmpty is { } known && known.words.Length == length ? known
            : lastEmpty = Empty.GetOrAdd(length, static n => new SessionBits(new ulong[n]));
    }

    /// <summary>The number of the word in which a session is.</summary>
    public static int WordOf(int session) => (int)((uint)session / WordBits);

    /// <summary>How many words hold so many sessions.</summary>
    public static int WordsOf(int sessions) => (sessions / WordBits) + 1;

    public static void Set(Span<ulong> words, int session) => words[session / WordBits] |= 1UL << session;

    public static bool IsSet(ReadOnlySpan<ulong> words, int session) => (words[session / WordBits] & (1UL << session)) != 0;

    /// <summary>Sets in the first what is set in the second.</summary>
    public static void Join(Span<ulong> into, ReadOnlySpan<ulong> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            into[i] |= words[i];
        }
    }

    /// <summary>Takes out what is outside of the half-open range.</summary>
    public static void Keep(Span<ulong> words, int from, int end)
    {
        words[..WordOf(from)].Clear();
        words[WordOf(from)] &= ulong.MaxValue << from;
        words[WordOf(end)] &= (1UL << end) - 1;
        words[(WordOf(end) + 1)..].Clear();
    }

    /// <summary>How many of the half-open range are set in words that have no running totals.</summary>
    public static int CountOf(ReadOnlySpan<ulong> words, int from, int end)
    {
        var count = 0;
        for (var i = from / WordBits; from < end && i <= (end - 1) / WordBits; i++)
        {
            count += BitOperations.PopCount(words[i] & Within(i, from, end));
        }

        return count;
    }

    /// <summary>Those of a word's sessions that are in the half-open range.</summary>
    public static ulong Within(int word, int from, int end) => (word == from / WordBits ? ulong.MaxValue << from : ulong.MaxValue)
        & (word == end / WordBits ? (1UL << end) - 1 : ulong.MaxValue);

    /// <summary>The first that is set; a number beyond any session where none is.</summary>
    public static int FirstOf(ReadOnlySpan<ulong> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                return (i * WordBits) + BitOperations.TrailingZeroCount(words[i]);
            }
        }

        return int.MaxValue;
    }

    /// <summary>The last that is set before a session; -1 where none is.</summary>
    public int LastBefore(int end)
    {
        var word = end <= 0 ? 0 : words[end / WordBits] & ((1UL << end) - 1);
        for (var i = end / WordBits; i >= 0; i--)
        {
            if (word != 0)
            {
                return (i * WordBits) + BitOperations.Log2(word);
            }

            // Without any before, there is nothing to look through.
            if (before[i] == 0)
            {
                break;
            }

            word = words[i - 1];
        }

        return -1;
    }

    /// <summary>The first that is set at or after a session; a number beyond any session where none is.</summary>
    public int NextFrom(int session)
    {
        var first = session / WordBits;
        for (var i = first; i < words.Length; i++)
        {
            var word = i == first ? words[i] & (ulong.MaxValue << session) : words[i];
            if (word != 0)
            {
                return (i * WordBits) + BitOperations.TrailingZeroCount(word);
            }
        }

        return int.MaxValue;
    }

    /// <summary>How many of the half-open range are set.</summary>
    public int Count(int from, int end) => end <= from ? 0 : Below(end) - Below(from);

    private int Below(int session) => before[session / WordBits]
        + BitOperations.PopCount(words[session / WordBits] & ((1UL << session) - 1));
}
