using System.Security.Cryptography;

namespace AttendanceRules.Signing;

/// <summary>
/// Signs packs. A signature is a small text beside the pack's files, made with a private key over a hash of all of them; whoever has the
/// public key can hold the pack to it (<see cref="PackSource.SignedBy"/>).
/// </summary>
/// <example><code>
/// using var key = ECDsa.Create();
/// key.ImportFromPem(File.ReadAllText("authority-private.pem"));
/// File.WriteAllText("our-school/pack.sig", PackSignature.Sign(PackSource.FromFolder("our-school"), key));
/// </code></example>
public static class PackSignature
{
    /// <summary>The file in a pack's folder that holds the signature; it is not one of the files that are signed.</summary>
    public const string FileName = "pack.sig";

    /// <summary>Fewer bits than this protect nothing.</summary>
    internal const int LeastKeyBits = 256;

    /// <summary>Signs a pack as it is now. Reads its files.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="key">A private key on a named curve of at least 256 bits, such as P-256.</param>
    /// <returns>The signature as text.</returns>
    /// <exception cref="ArgumentException">The key has fewer bits.</exception>
    /// <exception cref="CryptographicException">The key is not a private one.</exception>
    public static string Sign(PackSource pack, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(key);
        if (key.KeySize < LeastKeyBits)
        {
            throw new ArgumentException($"The key has {key.KeySize} bits; at least {LeastKeyBits} are needed.", nameof(key));
        }

        var hash = CanonicalHash.Of(pack.Read());
        return new SignatureText(KeyName(key), hash, key.SignHash(hash, DSASignatureFormat.Rfc3279DerSequence)).ToString();
    }

    /// <summary>The name of a key in signatures: the SHA-256 of the public key, as hex.</summary>
    internal static string KeyName(ECDsa key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
