using System.Buffers.Binary;
using System.Numerics;

namespace AttendanceRules.RegisterFiles;

/// <summary>CRC-32C (Castagnoli) of bytes: polynomial 0x1EDC6F41, reflected, from all ones, inverted at the end.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes) => End(Add(Start, bytes));

    /// <summary>Of two pieces, one after the other.</summary>
    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => End(Add(Add(Start, first), second));

    private const uint Start = uint.MaxValue;

    private static uint End(uint crc) => ~crc;

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }
}
