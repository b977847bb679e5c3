using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AttendanceRules.Signing;

/// <summary>
/// One SHA-256 over a pack's files in ordinal order of their names: how many there are, and of each the length of its name, its name, the
/// length of its content and its content. So nothing can be moved from one file to another, or from a name into a content.
/// </summary>
internal static class CanonicalHash
{
    private static readonly byte[] Domain = "AttendanceRules pack 1\n"u8.ToArray();

    public static byte[] Of(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Domain);
        AppendLength(hash, files.Count);
        foreach (var (name, content) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var written = Encoding.UTF8.GetBytes(name);
            AppendLength(hash, written.Length);
            hash.AppendData(written);
            AppendLength(hash, content.Length);
            hash.AppendData(content);
        }

        return hash.GetHashAndReset();
    }

    private static void AppendLength(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
