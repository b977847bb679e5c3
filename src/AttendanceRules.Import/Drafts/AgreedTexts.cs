namespace AttendanceRules.Import.Drafts;

/// <summary>One text for each key; where rows disagree it is unknown, whichever came first.</summary>
internal sealed class AgreedTexts<TKey>
    where TKey : notnull
{
    private const string Unknown = "unknown";
    private readonly Dictionary<TKey, string> texts = [];

    public IEnumerable<KeyValuePair<TKey, string>> All => texts;

    /// <summary>Adds a text; false when another row says otherwise.</summary>
    public bool Add(TKey key, string text)
    {
        if (texts.TryAdd(key, text) || string.Equals(texts[key], text, StringComparison.Ordinal))
        {
            return true;
        }

        texts[key] = Unknown;
        return false;
    }
}
