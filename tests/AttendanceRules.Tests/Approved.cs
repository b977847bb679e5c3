using System.Runtime.CompilerServices;

namespace AttendanceRules.Tests;

/// <summary>Holds a text against an approved file with Verify's names, so that Verify can take over without moving a file.</summary>
internal static class Approved
{
    /// <summary>
    /// Compares with <c>CLASS.TEST_PARAMETER=VALUE.verified.txt</c> beside the test; a difference is left as <c>.received.txt</c>.
    /// </summary>
    public static void Text(string text, string parameter, string value, [CallerFilePath] string file =
        "", [CallerMemberName] string test = "")
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file.Replace('\\', '/')))!;
        var stem = RepositoryFolder.Of("tests", "AttendanceRules.Tests", folder,
            $"{Path.GetFileNameWithoutExtension(file)}.{test}_{parameter}={value}");
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var approved = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        var (left, right) = (approved.Split('\n'), text.Split('\n'));
        var same = left.Zip(right).TakeWhile(l => l.First == l.Second).Count();
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)} in line {same + 1}: {right.ElementAtOrDefault(same)}. If the new text is right, rename it.");
    }
}
