namespace AttendanceRules.Vocabulary;

/// <summary>The words of one closed set, each with its value.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class WordTable<T>(params (T Value, string Word)[] words)
    where T : struct, Enum
{
    /// <summary>The words in the order of the reference.</summary>
    public IReadOnlyList<string> All { get; } = [.. words.Select(w => w.Word)];

    /// <summary>The values in the order of their words.</summary>
    public IReadOnlyList<T> Values { get; } = [.. words.Select(w => w.Value)];

    /// <summary>The word for a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a value of the set.</exception>
    public string Of(T value)
    {
        foreach (var (known, word) in words)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value,
            $"This {typeof(T).Name} does not have a word. Use one of: {string.Join(", ", Values)}.");
    }

    /// <summary>The value of a word; null for another text, or none.</summary>
    public T? Read(string? word)
    {
        foreach (var (value, known) in words)
        {
            if (known == word)
            {
                return value;
            }
        }

        return null;
    }
}
