using System.Text;
using System.Xml;
using System.Xml.Linq;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Xml;

/// <summary>
/// Reads the elements of some names one by one, in as much memory as one needs. A damaged element costs itself. Document types are
/// refused.
/// </summary>
internal sealed class XmlRecords(InputFile file, params string[] names)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment, IgnoreComments = true,
            IgnoreProcessingInstructions = true,
    };

    private readonly StringBuilder record = new();
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private string open = "";
    private string? fault;
    private int depth;
    private int count;

    /// <summary>The name of the outermost element without prefix; empty when there is none.</summary>
    /// <exception cref="ImportException">The text declares a document type.</exception>
    public static string RootOf(InputFile file)
    {
        using var reader = new StringReader(file.Start());
        var scanner = new XmlScanner(reader);
        while (true)
        {
            switch (scanner.Next())
            {
                case XmlPiece.StartTag or XmlPiece.EmptyTag:
                    return scanner.Name;
                case XmlPiece.Declaration:
                    throw Refused(file.Name);
                case XmlPiece.End or XmlPiece.Open:
                    return "";
                default:
                    break;
            }
        }
    }

    public IEnumerable<XmlRecord> Read()
    {
        using var reader = new StreamReader(file.OpenText(), Encoding.UTF8);
        var scanner = new XmlScanner(reader);
        var isFirst = true;
        while (true)
        {
            var piece = scanner.Next();
            if (isFirst && piece is XmlPiece.StartTag)
            {
                isFirst = false;
                KeepPrefixes(scanner.Text.ToString());
            }

            var isBegin = piece is XmlPiece.StartTag or XmlPiece.EmptyTag && Array.IndexOf(names, scanner.Name) >= 0;

            // Records do not hold each other: where one begins inside another, that one has lost its end.
            if (open.Length > 0 && (isBegin || piece is XmlPiece.End or XmlPiece.Open))
            {
                fault ??= piece == XmlPiece.Open ? Reason.OpenComment : Reason.CutXml;
                yield return Close();
            }
            else if (piece == XmlPiece.Open)
            {
                yield return new XmlRecord(++count, Element: null, Reason.OpenComment);
            }

            if (piece is XmlPiece.End or XmlPiece.Open)
            {
                yield break;
            }

            if (piece == XmlPiece.Declaration)
            {
                throw Refused(file.Name);
            }

            open = isBegin ? scanner.Name : open;
            Append(piece, scanner.Text);
            if ((isBegin && piece == XmlPiece.EmptyTag) || (open.Length > 0 && piece == XmlPiece.EndTag && scanner.Name == open))
            {
                yield return Close();
            }
        }
    }

    private static ImportException Refused(string name) =>
        new($"{name} declares a document type (<!DOCTYPE>). Such files are not read: what they draw in cannot be checked. Remove the "
            + "declaration.");

    private void Append(XmlPiece piece, StringBuilder text)
    {
        if (open.Length == 0 || piece == XmlPiece.Comment)
        {
            return;
        }

        depth += piece switch { XmlPiece.StartTag => 1, XmlPiece.EndTag => -1, _ => 0 };
        fault ??= depth > Limits.XmlDepth ? Reason.DeepXml : null;
        if (fault is not null)
        {
            record.Clear();
            return;
        }

        if (piece == XmlPiece.TooLong || record.Length + text.Length > Limits.XmlRecordCharacters)
        {
            fault = Reason.LongXml;
            record.Clear();
            return;
        }

        record.Append(text);
    }

    private XmlRecord Close()
    {
        var element = fault is null ? Parse(record.ToString()) : null;
        var made = new XmlRecord(++count, element, fault ?? (element is null ? Reason.BrokenXml : null));
        record.Clear();
        (open, fault, depth) = ("", null, 0);
        return made;
    }

    private XElement? Parse(string text)
    {
        var known = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in prefixes)
        {
            known.AddNamespace(prefix, uri);
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings,
                new XmlParserContext(known.NameTable, known, xmlLang: null, XmlSpace.None));
            reader.MoveToContent();
            return (XElement)XNode.ReadFrom(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private void KeepPrefixes(string tag)
    {
        foreach (var part in tag.Split([' ', '\t', '\r', '\n', '>'], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.StartsWith("xmlns:", StringComparison.Ordinal)))
        {
            var sides = part["xmlns:".Length..].Split('=', 2);
            if (sides.Length == 2 && sides[0] is not ("xml" or "xmlns" or "") && sides[1].Length > 2)
            {
                prefixes[sides[0]] = sides[1].Trim('"', '\'', '/');
            }
        }
    }
}
