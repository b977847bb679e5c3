using System.Xml.Linq;

namespace AttendanceRules.Import.Xml;

/// <summary>Children of an element by name, whatever their prefix.</summary>
internal static class XmlText
{
    public static IEnumerable<XElement> All(XElement? element, string name) =>
        element?.Elements().Where(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal)) ?? [];

    /// <summary>The element that the names lead to, each the first of its name; null: there is none.</summary>
    public static XElement? At(XElement? element, params string[] names) =>
        names.Aggregate(element, (at, name) => All(at, name).FirstOrDefault());

    /// <summary>Its text without space around; empty when there is none.</summary>
    public static string Of(XElement? element, params string[] names) => At(element, names)?.Value.Trim() ?? "";

    /// <summary>Its text with the blanks in it; space around that holds a line break belongs to the layout of the file.</summary>
    public static string Marks(XElement? element)
    {
        var text = element?.Value ?? "";
        var (start, end) = (text.Length - text.TrimStart().Length, text.TrimEnd().Length);
        if (start == text.Length)
        {
            return text.Contains('\n', StringComparison.Ordinal) ? "" : text;
        }

        var first = text.AsSpan(0, start).Contains('\n') ? start : 0;
        return text.AsSpan(end).Contains('\n') ? text[first..end] : text[first..];
    }
}
