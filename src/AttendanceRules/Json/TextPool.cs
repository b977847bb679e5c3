namespace AttendanceRules.Json;

/// <summary>Texts that files write again and again, as one string each: names of members, ids, short words.</summary>
internal static class TextPool
{
    private const int Slots = 4096;
    private const int LongestBytes = 40;

    // Shared by all files and threads: who writes last into a place wins, and loses nothing by it.
    private static readonly string?[] Texts = new string?[Slots];

    /// <summary>The string of ASCII letters, the same one for the same letters as long as no other took its place.</summary>
    /// <param name="ascii">The letters as they are written; without an escape.</param>
    /// <returns>The string; null where it is too long to be kept, or not ASCII.</returns>
    public static string? Find(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestBytes)
        {
            return null;
        }

        uint hash = 2166136261;
        foreach (var letter in ascii)
        {
            if (letter >= 0x80)
            {
                return null;
            }

            hash = (hash ^ letter) * 16777619;
        }

        // Read once: another thread may put another text there between two reads.
        ref var slot = ref Texts[(hash ^ (hash >> 12)) % Slots];
        var kept = slot;
        return kept is not null && System.Text.Ascii.Equals(ascii, kept) ? kept : slot = System.Text.Encoding.ASCII.GetString(ascii);
    }
}
