namespace AttendanceRules.Problems.Codes;

/// <summary>The story of each code, as the page <c>rules/CODES.md</c> tells it.</summary>
internal static class CodeStories
{
    private const string MendSign = "Mend: ";
    private const string Fence = "```";

    // The headings of the page, in its order.
    private static readonly (string Heading, CodeKind Kind)[] Parts =
    [
        ("## Errors", CodeKind.Error), ("## Warnings", CodeKind.Warning), ("## Warnings of a strict check", CodeKind.StrictWarning),
        ("## Notices", CodeKind.Notice),
    ];

    private static readonly Lazy<IReadOnlyList<CodeStory>> Loaded = new(() => [.. Read(Page())]);

    /// <summary>All stories, in the order of the page.</summary>
    public static IReadOnlyList<CodeStory> All => Loaded.Value;

    /// <summary>The story of a code; null where there is none.</summary>
    public static CodeStory? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The page as text, with line feeds.</summary>
    public static string Page()
    {
        using var reader = new StreamReader(typeof(CodeStories).Assembly.GetManifestResourceStream("codes/CODES.md")!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static IEnumerable<CodeStory> Read(string page)
    {
        CodeKind? kind = null;
        foreach (var part in page.Split("\n#").Skip(1).Select(p => '#' + p))
        {
            var lines = part.Split('\n');
            if (kind is { } known && lines[0].StartsWith("### ", StringComparison.Ordinal))
            {
                yield return Story(known, lines);
            }
            else if (Array.Find(Parts, p => p.Heading == lines[0]) is { Heading: not null } found)
            {
                kind = found.Kind;
            }
        }
    }

    private static CodeStory Story(CodeKind kind, string[] lines)
    {
        var (said, examples) = (new List<string>(), new List<CodeExample>());
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, i + 1, l => l == Fence);
                examples.Add(new CodeExample(lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end])));
                i = end;
            }
            else if (lines[i].Length > 0)
            {
                said.Add(lines[i]);
            }
        }

        var mend = said.Find(l => l.StartsWith(MendSign, StringComparison.Ordinal)) ?? "";
        return new CodeStory(lines[0][4..], kind, said[0], string.Join(' ', said.Skip(1).Where(l => l != mend)),
            mend.Length > 0 ? mend[MendSign.Length..] : "", examples);
    }
}
