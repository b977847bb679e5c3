using System.Security.Cryptography;
using AttendanceRules.Signing;

namespace AttendanceRules.Tests.Signing;

/// <summary>A pack that a host demands a signature of loads only as it was signed.</summary>
[Trait("Category", "Slow")]
public sealed class PackSignatureTests : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("signed-");

    public PackSignatureTests()
    {
        var pack = RepositoryFolder.Of("rules", "examples", "northfold");
        foreach (var file in Directory.EnumerateFiles(pack, "*.json", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder.FullName, Path.GetRelativePath(pack, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private string Public => key.ExportSubjectPublicKeyInfoPem();

    private PackSource Pack => PackSource.FromFolder(folder.FullName);

    private string SignatureFile => Path.Combine(folder.FullName, PackSignature.FileName);

    [Fact]
    public void A_pack_loads_as_it_was_signed_and_is_the_same_book()
    {
        var unsigned = RuleBook.Load(Pack);
        Sign();
        var signed = RuleBook.Load(Pack.SignedBy([Public]));
        Assert.Equal(unsigned.Hash, signed.Hash);
    }

    [Fact]
    public void Without_a_signature_it_does_not_load() =>
        Assert.Contains("has no signature", Refused().Message, StringComparison.Ordinal);

    [Fact]
    public void One_byte_that_was_changed_keeps_it_from_loading()
    {
        Sign();
        var file = Path.Combine(folder.FullName, "pack.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"value\": 15", "\"value\": 16", StringComparison.Ordinal));
        Assert.Contains("is not what was signed", Refused().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more.json", "{}")]
    [InlineData("calendars/2026-27.json", null)]
    public void So_does_a_file_that_was_added_or_removed(string name, string? content)
    {
        Sign();
        var file = Path.Combine(folder.FullName, name);
        if (content is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, content);
        }

        Assert.Contains("is not what was signed", Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_of_another_key_is_not_trusted()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(SignatureFile, PackSignature.Sign(Pack, other));
        Assert.Contains("a key that is not trusted", Refused().Message, StringComparison.Ordinal);
    }

    // Whoever writes the name of the trusted key has not its private part.
    [Fact]
    public void A_signature_under_a_trusted_name_by_another_key_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Sign();
        var (mine, theirs) = (File.ReadAllLines(SignatureFile), PackSignature.Sign(Pack, other).Split('\n'));
        File.WriteAllLines(SignatureFile, [mine[0], mine[1], theirs[2], theirs[3]]);
        Assert.Contains("is not what was signed", Refused().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AttendanceRules signature 1\nkey A\nhash zz\nsignature !!\n")]
    public void A_signature_that_cannot_be_read_is_refused(string text)
    {
        File.WriteAllText(SignatureFile, text);
        Assert.Contains("cannot be read", Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_kept_elsewhere_is_given_as_text()
    {
        var signature = PackSignature.Sign(Pack, key);
        Assert.NotNull(RuleBook.Load(Pack.SignedBy([Public], signature)));
    }

    [Fact]
    public void One_of_several_keys_is_enough()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Sign();
        Assert.NotNull(RuleBook.Load(Pack.SignedBy([other.ExportSubjectPublicKeyInfoPem(), Public])));
    }

    // With a hash over names and contents alone both would be the same bytes.
    [Fact]
    public void Text_that_moves_from_one_file_to_another_is_another_pack()
    {
        var (one, other) = (Of(("a.json", "{}"), ("b.json", "{}")), Of(("a.json", "{}b.json\n{}")));
        Assert.NotEqual(CanonicalHash.Of(one.Read()), CanonicalHash.Of(other.Read()));
        Assert.Equal(CanonicalHash.Of(one.Read()), CanonicalHash.Of([.. one.Read().Reverse()]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_is_not_a_public_key_is_the_callers_mistake(string pem) =>
        Assert.Throws<ArgumentException>(() => Pack.SignedBy([pem]));

    [Fact]
    public void A_short_key_is_refused()
    {
        using var shorter = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp224r1"));
        Assert.Throws<ArgumentException>(() => PackSignature.Sign(Pack, shorter));
        Assert.Throws<ArgumentException>(() => Pack.SignedBy([shorter.ExportSubjectPublicKeyInfoPem()]));
        Assert.Throws<ArgumentException>(() => Pack.SignedBy([]));
    }

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private static PackSource Of(params (string Name, string Text)[] files) =>
        PackSource.FromFiles("pack", files.ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal));

    private void Sign() => File.WriteAllText(SignatureFile, PackSignature.Sign(Pack, key));

    private PackSignatureException Refused() =>
        Assert.Throws<PackSignatureException>(() => RuleBook.TryLoad([Pack.SignedBy([Public])], out _, out _));
}
