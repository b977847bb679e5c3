using System.Buffers.Binary;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Tests.RegisterFiles;

/// <summary>A file that was changed on its way, cut off or made to do harm is refused; nothing else happens.</summary>
public sealed class DamagedFileTests
{
    private static readonly byte[] Whole = WrittenFile.BytesOf(SmallSchools.Both);

    // One of them a byte, in turn: the lowest bits, high ones, all.
    private static readonly byte[] Turns = [0x01, 0x80, 0xFF, 0x02, 0x40];

    [Fact]
    [Trait("Category", "Slow")]
    public void A_changed_byte_is_seen_wherever_it_is()
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            var bytes = (byte[])Whole.Clone();
            bytes[at] ^= Turns[at % Turns.Length];
            Assert.True(Refused(bytes), $"Byte {at} changed by {Turns[at % Turns.Length]} was not seen.");
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_file_that_was_cut_off_is_refused_wherever_it_ends()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            Assert.True(Refused(Whole[..length]), $"The first {length} bytes were taken for a file.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("pupil,date,session,code\nP1,2026-09-14,AM,/\nand so on, long enough for a header and a trailer\n")]
    public void What_is_another_file_is_said(string text)
    {
        using var written = new WrittenFile(System.Text.Encoding.UTF8.GetBytes(text));
        var thrown = Assert.Throws<RegisterFileException>(() => RegisterFile.Open(written.Path));
        Assert.StartsWith("This is not a register file", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_is_said()
    {
        var bytes = (byte[])Whole.Clone();
        bytes[8] = 4;
        using var written = new WrittenFile(bytes);
        Assert.Equal("The register file is of version 4; this library reads versions up to 3. Use a newer library.",
            Assert.Throws<RegisterFileException>(() => RegisterFile.Open(written.Path)).Message);
    }

    [Fact]
    public void Bytes_behind_the_end_are_seen() => Assert.True(Refused([.. Whole, 0]));

    // Whoever wants to do harm writes checksums that are right: then each field is held to its bounds.
    [Fact]
    [Trait("Category", "Slow")]
    public void A_changed_pupil_with_a_right_checksum_is_read_or_refused()
    {
        using var written = new WrittenFile(Whole);
        using var file = RegisterFile.Open(written.Path);
        var place = (int)BinaryPrimitives.ReadInt64LittleEndian(Whole.AsSpan((int)file.Schools[0].PupilPlaces));
        var length = BinaryPrimitives.ReadInt32LittleEndian(Whole.AsSpan(place));
        var refused = 0;
        for (var at = 0; at < length; at++)
        {
            var bytes = (byte[])Whole.Clone();
            bytes[place + 8 + at] ^= Turns[at % Turns.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(place + 4), Checksum.Of(bytes.AsSpan(place + 8, length)));
            refused += Refused(bytes) ? 1 : 0;
        }

        Assert.InRange(refused, length / 5, length - 1);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_changed_directory_with_right_checksums_is_read_or_refused()
    {
        var trailer = Whole.Length - FileLayout.TrailerBytes;
        var place = (int)BinaryPrimitives.ReadInt64LittleEndian(Whole.AsSpan(trailer));
        for (var at = place; at < trailer + 32; at++)
        {
            var bytes = (byte[])Whole.Clone();
            bytes[at] ^= Turns[at % Turns.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(trailer + 32), Checksum.Of(bytes.AsSpan(place, trailer - place)));
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(trailer + 36), Checksum.Of(bytes.AsSpan(trailer, 36)));
            Refused(bytes);
        }
    }

    [Fact]
    public void The_checksum_is_the_published_one()
    {
        // RFC 3720, appendix B.4: 32 bytes of zero, and the numbers 0 to 31.
        Assert.Equal(0x8A9136AAu, Checksum.Of(new byte[32]));
        Assert.Equal(0x46DD794Eu, Checksum.Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
        Assert.Equal(0xE3069283u, Checksum.Of("123456789"u8));
    }

    // Reads everything there is; anything thrown but the one exception fails the test.
    private static bool Refused(byte[] bytes)
    {
        using var written = new WrittenFile(bytes);
        try
        {
            using var file = RegisterFile.Open(written.Path);
            foreach (var school in file.Schools)
            {
                _ = file.ReadSchool(school).Pupils.ToList();
            }

            return false;
        }
        catch (RegisterFileException)
        {
            return true;
        }
    }
}
