using System.Collections.Concurrent;
using System.Numerics;

namespace AttendanceRules.Records;

/// <summary>A yes or no for each numbered session, with running totals: a count over a range is two look-ups.</summary>
internal sealed class SessionBits
{
    private const int WordBits = 64;
    private static readonly ConcurrentDictionary<int, SessionBits> Empty = new();
    private readonly ulong[] words;
    private readonly int[] before;

    /// <param name="words">Sixty-four sessions a word, the first in its lowest bit; one word more than sessions fill, so that the end can
    /// be asked too.</param>
    public SessionBits(ulong[] words)
    {
        this.words = words;
        before = new int[words.Length];
        for (var i = 1; i < words.Length; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(words[i - 1]);
        }
    }

    public bool this[int session] => (words[session / WordBits] & (1UL << session)) != 0;

    /// <summary>None of so many sessions; shared.</summary>
    public static SessionBits None(int sessions) =>
        Empty.GetOrAdd(WordsOf(sessions), static length => new SessionBits(new ulong[length]));

    public static ulong[] Words(int sessions) => new ulong[WordsOf(sessions)];

    public static void Set(ulong[] words, int session) => words[session / WordBits] |= 1UL << session;

    /// <summary>How many of the half-open range are set.</summary>
    public int Count(int from, int end) => end <= from ? 0 : Below(end) - Below(from);

    private static int WordsOf(int sessions) => (sessions / WordBits) + 1;

    private int Below(int session) => before[session / WordBits]
        + BitOperations.PopCount(words[session / WordBits] & ((1UL << session) - 1));
}
