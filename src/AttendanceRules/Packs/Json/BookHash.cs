using System.Security.Cryptography;
using System.Text;

namespace AttendanceRules.Packs.Json;

/// <summary>One hash over the hashes of the packs, in their order.</summary>
internal static class BookHash
{
    public static string Of(IReadOnlyList<PackFiles> packs)
    {
        var text = new StringBuilder();
        foreach (var pack in packs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(pack.Hash);
        }

        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The bytes as lower-case hex.</summary>
    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
