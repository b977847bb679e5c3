using System.Collections.Concurrent;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>What is written as a value, read; of a listed text each value is made once.</summary>
internal sealed class ChoiceValues(AnswerType type)
{
    private readonly ConcurrentDictionary<string, Value> read = new(StringComparer.Ordinal);

    /// <summary>What a value is that nobody knows, or that is none of the type.</summary>
    public Value Unknown { get; } = type.Unknown();

    /// <summary>The value as written; unknown where the text is none.</summary>
    public Value Of(string text)
    {
        if (type.Kind != ValueKind.Text || type.Choices is null)
        {
            return type.Read(text) ?? Unknown;
        }

        // There are as many as choices; what is none of them is not kept.
        var meant = type.Meant(text);
        return read.TryGetValue(meant, out var known) ? known
            : type.Read(text) is { State: ValueState.Known } value ? read.GetOrAdd(meant, value) : Unknown;
    }
}
