using System.Security.Cryptography;
using AttendanceRules.Cli.Checks;
using AttendanceRules.Signing;

namespace AttendanceRules.Cli.Tests;

/// <summary>What was held to its signature is what is checked: a folder is read once.</summary>
public sealed class HeldPackTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("held-");
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public HeldPackTests()
    {
        PackSource.Shipped("good-practice").CopyTo(Pack);
        File.WriteAllText(Path.Combine(Pack, PackSignature.FileName), PackSignature.Sign(PackSource.FromFolder(Pack), key));
    }

    private string Pack => Path.Combine(folder.FullName, "good-practice");

    [Fact]
    public void A_folder_that_changes_after_its_signature_was_checked_is_checked_as_it_was()
    {
        var held = new HeldPacks([Pack], [key.ExportSubjectPublicKeyInfoPem()]).Of(PackSource.FromFolder(Pack));
        var before = RuleBook.Load(held).Hash;
        File.AppendAllText(Path.Combine(Pack, "care.json"), "// changed\n");
        Assert.Equal(before, RuleBook.Load(held).Hash);
        Assert.Throws<PackSignatureException>(
            () => new HeldPacks([Pack], [key.ExportSubjectPublicKeyInfoPem()]).Of(PackSource.FromFolder(Pack)));
    }

    [Fact]
    public void One_that_is_not_named_is_not_held_to_a_signature() =>
        Assert.NotEmpty(RuleBook.Load(new HeldPacks([], [key.ExportSubjectPublicKeyInfoPem()]).Of(PackSource.FromFolder(Pack))).Hash);

    [Fact]
    public void Check_says_that_a_changed_folder_is_not_the_one_that_was_signed()
    {
        var pem = Path.Combine(folder.FullName, "public.pem");
        File.WriteAllText(pem, key.ExportSubjectPublicKeyInfoPem());
        Assert.Equal(ExitCode.Success, CommandLine.RunHere("check", Pack, "--signed-by", pem).ExitCode);
        File.AppendAllText(Path.Combine(Pack, "care.json"), "// changed\n");
        var found = CommandLine.RunHere("check", Pack, "--signed-by", pem);
        Assert.Equal((ExitCode.ChecksFailed, 1), (found.ExitCode, found.Error.Trim().Split('\n').Length));
    }

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }
}
