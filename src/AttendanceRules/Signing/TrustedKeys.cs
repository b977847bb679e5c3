using System.Security.Cryptography;

namespace AttendanceRules.Signing;

/// <summary>Public keys that packs are held to.</summary>
internal sealed class TrustedKeys
{
    private readonly Dictionary<string, byte[]> keys = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="pems">Public keys, or files of them, as PEM.</param>
    /// <exception cref="ArgumentException">None is given, or one is not a public key that can be used.</exception>
    public TrustedKeys(IReadOnlyList<string> pems)
    {
        foreach (var pem in pems)
        {
            using var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(pem);
            }
            catch (Exception e) when (e is ArgumentException or CryptographicException)
            {
                throw new ArgumentException("A key is not an elliptic-curve public key as PEM (BEGIN PUBLIC KEY).", nameof(pems), e);
            }

            if (key.KeySize < PackSignature.LeastKeyBits)
            {
                throw new ArgumentException(
                    $"A key has {key.KeySize} bits; at least {PackSignature.LeastKeyBits} are needed.", nameof(pems));
            }

            keys[PackSignature.KeyName(key)] = key.ExportSubjectPublicKeyInfo();
        }

        if (keys.Count == 0)
        {
            throw new ArgumentException("Name at least one public key.", nameof(pems));
        }
    }

    /// <summary>The files, once their signature is found to be of one of the keys.</summary>
    /// <exception cref="PackSignatureException">It is not; the message says why.</exception>
    public IReadOnlyList<(string Name, byte[] Content)> Check(
        string pack, IReadOnlyList<(string Name, byte[] Content)> files, string? signature)
    {
        if (signature is null)
        {
            throw new PackSignatureException(
                $"The pack '{pack}' has no signature, and one is demanded. Sign it with 'attendance-rules sign', or load it unsigned.");
        }

        if (SignatureText.Parse(signature) is not { } read)
        {
            throw new PackSignatureException($"The signature of the pack '{pack}' cannot be read. Sign the pack again.");
        }

        if (!keys.TryGetValue(read.Key, out var known))
        {
            throw new PackSignatureException($"The pack '{pack}' is signed with a key that is not trusted: {Shown(read.Key)}.");
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(known, out _);
        return key.VerifyHash(CanonicalHash.Of(files), read.Signature, DSASignatureFormat.Rfc3279DerSequence) ? files
            : throw new PackSignatureException($"The pack '{pack}' is not what was signed: a file was changed, added or removed, or the "
                + "signature is another pack's.");
    }

    // It comes from a file.
    private static string Shown(string key) => new([.. key.Where(char.IsAsciiLetterOrDigit).Take(64)]);
}
