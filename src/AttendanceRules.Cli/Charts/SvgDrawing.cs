using System.Globalization;
using System.Net;
using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Cli.Charts;

/// <summary>A drawing as SVG with a title and a description for those who do not see it. Colours are the page's, by class.</summary>
/// <param name="id">Tells it from the other drawings of a page.</param>
/// <param name="height">How high it is; its width is <see cref="Width"/>.</param>
/// <param name="title">Its title.</param>
/// <param name="description">What it shows, in sentences.</param>
internal sealed class SvgDrawing(string id, double height, string title, string description)
{
    /// <summary>The width of every drawing. It is near that of a telephone, so that letters keep their size there.</summary>
    public const double Width = 420;

    private readonly StringBuilder shapes = new();

    public void Line(string style, double x1, double y1, double x2, double y2) =>
        shapes.Append(Invariant($"<line class=\"{style}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n"));

    public void Bar(string style, double x, double y, double width, double thickness) => shapes.Append(
        Invariant($"<rect class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{thickness:0.#}\"/>\n"));

    public void Dot(string style, double x, double y) =>
        shapes.Append(Invariant($"<circle class=\"{style}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3\"/>\n"));

    public void Polyline(string style, IEnumerable<(double X, double Y)> points) => shapes.Append(
        $"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(p => Invariant($"{p.X:0.#},{p.Y:0.#}")))}\"/>\n");

    /// <summary>A text at a point.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">Which part of it is at the point: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(double x, double y, string text, string anchor = "start") => shapes.Append(
        Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Escaped(text)}</text>\n"));

    public override string ToString() =>
        Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0.#} {height:0.#}\" role=\"img\" ")
        + $"aria-labelledby=\"{id}-t {id}-d\">\n<title id=\"{id}-t\">{Escaped(title)}</title>\n"
        + $"<desc id=\"{id}-d\">{Escaped(description)}</desc>\n{shapes}</svg>\n";

    private static string Escaped(string text) => WebUtility.HtmlEncode(PlainText.Of(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
