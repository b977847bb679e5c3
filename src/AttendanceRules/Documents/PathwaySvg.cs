using System.Globalization;
using System.Text;

namespace AttendanceRules.Documents;

/// <summary>
/// A pathway as a drawing that is as wide as a phone: a box a stage, an arrow from each stage to what follows it. The text in the boxes is
/// that of the sentences beside it. Colours are the page's.
/// </summary>
internal static class PathwaySvg
{
    private const int Width = 360;
    private const int Left = 44;
    private const int BoxWidth = Width - Left - 6;
    private const int LineHeight = 17;
    private const int Gap = 40;
    private const int Letters = 46;
    private const int Lane = 7;
    private const int Lanes = 4;

    // On a screen that is wide enough.
    private const int ShownWidth = 540;

    public static string Of(string title, IReadOnlyList<DrawnStage> stages)
    {
        var lines = stages.Select(s => s.Lines.SelectMany(Wrapped).ToList()).ToList();
        var tops = new List<int>();
        var y = 10;
        foreach (var box in lines)
        {
            tops.Add(y);
            y += Height(box) + Gap;
        }

        var svg = new StringBuilder();
        var name = DocumentHtml.Text(title);
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {Math.Max(y - Gap + 10, 20)}\" width=\"{ShownWidth}\" role=\"img\" aria-label=\"{name}: ")
            .Append(CultureInfo.InvariantCulture, $"{stages.Count} stages, described below\" ")
            .Append("xmlns=\"http://www.w3.org/2000/svg\">\n");
        var lane = 0;
        for (var i = 0; i < stages.Count; i++)
        {
            Box(svg, stages[i], lines[i], tops[i]);
            foreach (var before in stages[i].Before.Where(b => b >= 0 && b < i))
            {
                var isNext = before == i - 1;
                lane = isNext ? lane : (lane % Lanes) + 1;
                Arrow(svg, stages[i].Wait, tops[before] + Height(lines[before]), tops[before], tops[i], isNext, lane);
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int Height(List<string> lines) => ((lines.Count + 1) * LineHeight) + 12;

    private static void Box(StringBuilder svg, DrawnStage stage, List<string> lines, int top)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect x=\"{Left}\" y=\"{top}\" width=\"{BoxWidth}\" height=\"{Height(lines)}\" rx=\"6\"")
            .Append(stage.Closes ? " class=\"closes\"" : "").Append("/>\n");
        Line(svg, stage.Title, top, 1, " class=\"title\"");
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            Line(svg, line, top, i + 2, "");
        }
    }

    private static void Line(StringBuilder svg, string text, int top, int number, string style) =>
        svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Left + 10}\" y=\"{top + (number * LineHeight) + 1}\"{style}>")
            .Append(DocumentHtml.Text(text)).Append("</text>\n");

    // To the stage below straight down, with the wait beside it; to one further on along the left edge.
    private static void Arrow(StringBuilder svg, string wait, int fromBottom, int fromTop, int to, bool isNext, int lane)
    {
        if (isNext)
        {
            const int x = Left + 30;
            svg.Append(CultureInfo.InvariantCulture,
                $"<path d=\"M{x} {fromBottom} V{to - 2} m-5 -7 l5 7 l5 -7\"/>\n");
            if (wait.Length > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 10}\" y=\"{fromBottom + 24}\" class=\"wait\">after ")
                    .Append(DocumentHtml.Text(wait)).Append("</text>\n");
            }

            return;
        }

        var edge = Left - 8 - (lane * Lane);
        svg.Append(CultureInfo.InvariantCulture,
            $"<path d=\"M{Left} {fromTop + 18} H{edge} V{to + 18} H{Left - 2} m-7 -5 l7 5 l-7 5\"/>\n");
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > Letters)
        {
            var end = text.LastIndexOf(' ', Letters);
            end = end > 0 ? end : Letters;
            yield return text[..end];
            text = "   " + text[end..].TrimStart();
        }

        yield return text;
    }
}
