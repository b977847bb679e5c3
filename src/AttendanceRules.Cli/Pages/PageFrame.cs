namespace AttendanceRules.Cli.Pages;

/// <summary>What is around every page: one file, without a script and without anything from elsewhere.</summary>
internal static class PageFrame
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(typeof(PageFrame).Assembly.GetManifestResourceStream("pages/page.css")!);
        return reader.ReadToEnd();
    });

    /// <param name="title">The title, as text.</param>
    /// <param name="body">What is in the page, as HTML.</param>
    public static string Of(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Text(title)}</title>
        <style>
        {Style.Value}</style></head>
        <body><main>
        {body}</main></body></html>

        """.ReplaceLineEndings("\n");
}
