using System.Text;
using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Json;

/// <summary>Reads values, each with its place, up to the <see cref="Limits"/>; what exceeds one is a problem and is left out.</summary>
internal ref struct JsonValueReader(ReadOnlySpan<byte> utf8, JsonItem whole, ProblemList problems)
{
    private readonly JsonItem whole = whole;
    private readonly ProblemList problems = problems;

    // What belongs to the values that are begun, the innermost last: a list or an object is made when it is known how long it is.
    private readonly List<JsonItem> items = [];
    private readonly List<JsonMember> members = [];
    private TextPlace place = new(utf8);
    private int count;

    // Beyond so many members an object's names are kept in a set.
    private const int FewMembers = 16;

    private static readonly string[] Indexes = FirstIndexes();

    private readonly bool IsFull => count > Limits.Values;

    /// <summary>The value at which the reader is.</summary>
    /// <param name="reader">At the value's first token; afterwards at its last.</param>
    /// <param name="inside">The value that holds it.</param>
    /// <param name="step">What leads to it from there: a member's name, or an index in brackets.</param>
    public JsonItem Read(ref Utf8JsonReader reader, JsonItem inside, string step)
    {
        var (line, column) = place.At((int)reader.TokenStartIndex);
        JsonItem Item(JsonItemKind kind, string text = "") => new(kind, inside, line, column, step) { Text = text };
        count++;
        if (IsFull)
        {
            problems.Add("too-many-values", Item(JsonItemKind.Null),
                $"The file has more than {Limits.Values} values. The rest is not read.", "Split it into several files.");
            reader.Skip();
            return Item(JsonItemKind.Null);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.Number when reader.ValueSpan.Length > Limits.TextBytes:
                problems.Add("text-too-long", Item(JsonItemKind.Null),
                    $"This text has more than {Limits.TextBytes} bytes, and is not read.", "Shorten it, or divide it.");
                return Item(reader.TokenType == JsonTokenType.String ? JsonItemKind.Text : JsonItemKind.Number);
            case JsonTokenType.String:
                return Item(JsonItemKind.Text, Text(ref reader));
            case JsonTokenType.Number:
                return Item(JsonItemKind.Number, TextPool.Find(reader.ValueSpan) ?? Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True or JsonTokenType.False:
                return Item(JsonItemKind.Truth, reader.TokenType == JsonTokenType.True ? "true" : "false");
            case JsonTokenType.StartArray or JsonTokenType.StartObject when reader.CurrentDepth >= Limits.Depth:
                problems.Add("too-deep", Item(JsonItemKind.Null),
                    $"Values are nested more than {Limits.Depth} deep; what is inside this one is not read.");
                reader.Skip();
                return Item(JsonItemKind.Null);
            case JsonTokenType.StartArray:
                return List(ref reader, Item(JsonItemKind.List));
            case JsonTokenType.StartObject:
                return Map(ref reader, Item(JsonItemKind.Map));
            default:
                return Item(JsonItemKind.Null);
        }
    }

    private JsonItem List(ref Utf8JsonReader reader, JsonItem list)
    {
        var first = items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (IsFull)
            {
                reader.Skip();
                continue;
            }

            var index = items.Count - first;
            items.Add(Read(ref reader, list, index < Indexes.Length ? Indexes[index] : Index(index)));
        }

        Move(items, first, list.Items);
        return list;
    }

    private JsonItem Map(ref Utf8JsonReader reader, JsonItem map)
    {
        var first = members.Count;
        HashSet<string>? many = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = place.At((int)reader.TokenStartIndex);
            var isTooLong = reader.ValueSpan.Length > Limits.NameBytes;
            if (IsFull || isTooLong)
            {
                if (isTooLong && !IsFull)
                {
                    problems.Add(new Problem
                    {
                        Code = "name-too-long", Severity = Severity.Error,
                        Message = $"This name has more than {Limits.NameBytes} bytes, and what it names is not read.",
                        File = whole.File, Line = line, Column = column, Path = map.Path, Suggestion = "Shorten it.",
                    });
                }

                reader.Read();
                reader.Skip();
                continue;
            }

            var name = Text(ref reader);
            reader.Read();
            var value = Read(ref reader, map, name);
            if (many is null && members.Count - first == FewMembers)
            {
                many = NamesFrom(first);
            }

            if (many is null ? Has(first, name) : !many.Add(name))
            {
                problems.Add(new Problem
                {
                    Code = "duplicate-member", Severity = Severity.Error, Message = $"'{name}' is written twice in one object.",
                    File = whole.File, Line = line, Column = column, Path = value.Path, Suggestion = "Keep one of the two.",
                });
                continue;
            }

            members.Add(new JsonMember(name, value, line, column));
        }

        Move(members, first, map.Members);
        return map;
    }

    private readonly HashSet<string> NamesFrom(int first)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < members.Count; i++)
        {
            names.Add(members[i].Name);
        }

        return names;
    }

    private readonly bool Has(int first, string name)
    {
        for (var i = first; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Move<T>(List<T> begun, int first, List<T> into)
    {
        into.Capacity = begun.Count - first;
        for (var i = first; i < begun.Count; i++)
        {
            into.Add(begun[i]);
        }

        begun.RemoveRange(first, begun.Count - first);
    }

    private static string Text(ref Utf8JsonReader reader) =>
        (reader.ValueIsEscaped ? null : TextPool.Find(reader.ValueSpan)) ?? reader.GetString()!;

    private static string[] FirstIndexes()
    {
        var texts = new string[64];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Index(i);
        }

        return texts;
    }

    private static string Index(int index) => $"[{index}]";
}
