using System.Runtime.CompilerServices;

namespace AttendanceRules.Tests;

/// <summary>Holds a text against an approved file with Verify's names, so that Verify can take over without moving a file.</summary>
internal static class Approved
{
    // Before it a path may be the compiler's, and not the one that the repository has now.
    private const string Folder = "/tests/";

    /// <summary>Compares with <c>CLASS.TEST.verified.json</c> beside the test; a difference is left as <c>.received.json</c>.</summary>
    public static void Json(string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Text(text, "json", file, test);

    /// <summary>The same for <c>CLASS.TEST.verified.md</c>.</summary>
    public static void Markdown(string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Text(text, "md", file, test);

    /// <summary>The same for <c>CLASS.TEST.verified.txt</c>.</summary>
    public static void Text(string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Text(text, "txt", file, test);

    /// <summary>The same for <c>CLASS.TEST_PARAMETER=VALUE.verified.json</c>.</summary>
    public static void JsonFor(string text, string parameter, string value, [CallerFilePath] string file =
        "", [CallerMemberName] string test = "") =>
        Text(text, "json", file, $"{test}_{parameter}={value}");

    /// <summary>The same for <c>CLASS.TEST_PARAMETER=VALUE.verified.txt</c>.</summary>
    public static void TextFor(string text, string parameter, string value, [CallerFilePath] string file =
        "", [CallerMemberName] string test = "") =>
        Text(text, "txt", file, $"{test}_{parameter}={value}");

    private static void Text(string text, string extension, string file, string test)
    {
        var source = file.Replace('\\', '/');
        var folder = Path.GetDirectoryName(source[source.LastIndexOf(Folder, StringComparison.Ordinal)..].TrimStart('/'))!;
        var stem = RepositoryFolder.Of(folder, $"{Path.GetFileNameWithoutExtension(source)}.{test}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var approved = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (approved == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        var line = FirstDifference(approved, text);
        Assert.Fail(
            $"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)} in line {line}: "
                + $"{text.Split('\n').ElementAtOrDefault(line - 1)}. If the new text is right, rename it.");
    }

    private static int FirstDifference(string x, string y)
    {
        var (left, right) = (x.Split('\n'), y.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return line + 1;
    }
}
