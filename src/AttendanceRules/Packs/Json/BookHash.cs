using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AttendanceRules.Packs.Json;

/// <summary>One hash over the hashes of the packs, in their order.</summary>
internal static class BookHash
{
    public static string Of(IEnumerable<PackFiles> packs) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', packs.Select(p => p.Hash))))
            .Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
