using System.Text.Json;

namespace AttendanceRules.Decisions;

/// <summary>A decision record as JSON, and back.</summary>
internal static class DecisionJson
{
    // A record has some hundred verdicts.
    private const int MostCharacters = 4 * 1024 * 1024;

    public static string Write(DecisionRecord record) => JsonSerializer.Serialize(record, DecisionContext.Default.DecisionRecord) + "\n";

    public static DecisionRecord Read(string json)
    {
        if (json.Length > MostCharacters)
        {
            throw new FormatException($"A decision record has at most {MostCharacters} characters; this text has {json.Length}.");
        }

        try
        {
            var found = JsonSerializer.Deserialize(json, DecisionContext.Default.DecisionRecord)
                ?? throw new FormatException("The text is not a decision record, but null.");
            return found.SchemaVersion <= DecisionRecord.CurrentSchema && !HasGap(found) ? found : throw new FormatException(
                found.SchemaVersion > DecisionRecord.CurrentSchema
                    ? $"The decision record is of form {found.SchemaVersion}; this edition of the package reads up to "
                        + $"{DecisionRecord.CurrentSchema}. Use a later one."
                    : "The text is not a decision record: a list in it holds null.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The text is not a decision record: "
                + (e.LineNumber is { } line ? $"line {line + 1} cannot be read" : "it cannot be read")
                + (e.Path is { Length: > 0 } path ? $" ({path})." : "."), e);
        }
    }

    // The reader takes null for what may not be null.
    private static bool HasGap(DecisionRecord record) => record is { Packs: null } or { Facts: null } or { Verdicts: null }
        || record.Packs.Any(p => p is null) || record.Facts.Any(f => f is not { Name: not null, Value: not null })
        || record.Verdicts.Any(v => v is not { Rule: not null, Gates: not null }
            || v.Gates.Any(g => g is not { Missing: not null, Detail: not null }));
}
