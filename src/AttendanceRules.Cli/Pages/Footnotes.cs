using System.Globalization;
using AttendanceRules.Catalogues;

namespace AttendanceRules.Cli.Pages;

/// <summary>The sources of a page: numbers where something rests on them, and at its end what each number is.</summary>
internal sealed class Footnotes(RuleBook book)
{
    private readonly List<string> cited = [];

    /// <summary>The numbers of clauses, as links to the end of the page; empty where there are none.</summary>
    public string Marks(IEnumerable<string> sources)
    {
        var marks = sources.Distinct(StringComparer.Ordinal).Select(Number).Order().Select(n => string.Create(
            CultureInfo.InvariantCulture, $"<a href=\"#source{n}\" aria-label=\"source {n}\">{n}</a>"));
        return string.Join(", ", marks);
    }

    /// <summary>The same, raised, for behind a heading.</summary>
    public string Raised(IReadOnlyCollection<string> sources) => sources.Count == 0 ? "" : $"<sup>{Marks(sources)}</sup>";

    /// <summary>The list at the end of the page; empty where nothing was cited.</summary>
    public string End()
    {
        if (cited.Count == 0)
        {
            return "";
        }

        var documents = book.Catalogue.TraceSources().Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var items = cited.Select((citation, i) => string.Create(
            CultureInfo.InvariantCulture, $"<li id=\"source{i + 1}\">{Clause(citation, documents)}</li>\n"));
        return "<section class=\"sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<ol>\n"
            + string.Concat(items) + "</ol></section>\n";
    }

    private static string Clause(string citation, Dictionary<string, DocumentView> documents)
    {
        var (document, clause) = citation.Split('#') is [var first, var second] ? (first, second) : (citation, "");
        return documents.TryGetValue(document, out var found)
            ? Html.Text($"{found.Title}, {clause}. {found.Clauses.FirstOrDefault(c => c.Clause == clause)?.Text}") : Html.Text(citation);
    }

    private int Number(string citation)
    {
        var at = cited.IndexOf(citation);
        if (at < 0)
        {
            cited.Add(citation);
            at = cited.Count - 1;
        }

        return at + 1;
    }
}
