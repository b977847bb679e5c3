using System.CommandLine;
using System.Security.Cryptography;
using AttendanceRules.Signing;

namespace AttendanceRules.Cli;

/// <summary><c>sign FOLDER --key FILE</c>: signs a pack, so that a program can demand that it is what was signed.</summary>
internal static class SignCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("pack") { Description = "Folder of the pack." };
        var key = new Option<string>("--key")
        {
            Description = "File of the private key as PEM, on a named curve such as P-256.", Required = true,
        };
        var to = new Option<string>("--to") { Description = $"The file to write; default: {PackSignature.FileName} in the folder." };
        var command = new Command("sign", "Sign a pack; check --signed-by and programs hold it to the signature.") { folder, key, to };
        command.SetAction(result => Run.Guarded(() =>
        {
            var (pack, file) = (result.GetValue(folder)!, result.GetValue(key)!);
            var source = PackSource.FromFolder(pack);
            _ = RuleBook.Load([.. Packs.Find([pack])]);
            var target = result.GetValue(to) ?? Path.Combine(pack, PackSignature.FileName);
            using var signer = Key(file);
            WholeFile.WriteText(target, PackSignature.Sign(source, signer));
            return ExitCode.Success;
        }));
        return command;
    }

    private static ECDsa Key(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            _ = key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new UsageException($"{file} is not an elliptic-curve private key as PEM without a password.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
