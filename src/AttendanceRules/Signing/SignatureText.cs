namespace AttendanceRules.Signing;

/// <summary>A signature as it is written: lines of a name and a value.</summary>
/// <param name="Key">The name of the key that made it.</param>
/// <param name="Hash">The hash that it is over, for people; what is checked is the hash of the files.</param>
/// <param name="Signature">The signature itself, in the form of RFC 3279.</param>
internal sealed record SignatureText(string Key, byte[] Hash, byte[] Signature)
{
    private const string Title = "AttendanceRules signature 1";
    private const int MostLength = 4096;

    /// <summary>Null where the text is not a signature.</summary>
    public static SignatureText? Parse(string text)
    {
        if (text.Length > MostLength)
        {
            return null;
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines is not [Title, var key, var hash, var signature])
        {
            return null;
        }

        try
        {
            return Value(key, "key") is { } name && Value(hash, "hash") is { } hex && Value(signature, "signature") is { } value
                ? new SignatureText(name, Convert.FromHexString(hex), Convert.FromBase64String(value)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public override string ToString() =>
        $"{Title}\nkey {Key}\nhash {Convert.ToHexString(Hash)}\nsignature {Convert.ToBase64String(Signature)}\n";

    private static string? Value(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
}
