using System.Runtime.CompilerServices;

namespace AttendanceRules.Vocabulary;

/// <summary>The words of one closed set, each with its value.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly string[] words;
    private readonly T[] values;

    // Every process makes all tables. What is generic is compiled once for each of them, so there is little of it.
    public WordTable(params (T Value, string Word)[] words)
    {
        (this.words, values) = (new string[words.Length], new T[words.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            (values[i], this.words[i]) = words[i];
        }
    }

    /// <summary>The words in the order of the reference.</summary>
    public IReadOnlyList<string> All => words;

    /// <summary>The values in the order of their words.</summary>
    public IReadOnlyList<T> Values => values;

    /// <summary>The word for a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a value of the set.</exception>
    public string Of(T value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (Number(values[i]) == Number(value))
            {
                return words[i];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value,
            $"This {typeof(T).Name} does not have a word. Use one of: {string.Join(", ", Values)}.");
    }

    // A comparer would be four more methods for each set, which a new process compiles. Every set is of whole numbers of 32 bits.
    private static int Number(T value) => Unsafe.BitCast<T, int>(value);

    /// <summary>The value of a word; null for another text, or none.</summary>
    public T? Read(string? word)
    {
        var place = Array.IndexOf(words, word);
        return place < 0 ? null : values[place];
    }
}
