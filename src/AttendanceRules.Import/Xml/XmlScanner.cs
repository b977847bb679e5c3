using System.Buffers;
using System.Text;

namespace AttendanceRules.Import.Xml;

/// <summary>Cuts a text into tags and what is between them, without a parser: damage in one place does not spread.</summary>
internal sealed class XmlScanner(TextReader reader)
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n/>");

    private readonly char[] buffer = new char[32 * 1024];
    private int place;
    private int length;

    /// <summary>The text of the piece; after a tag it is the tag whole.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>The name of the tag without prefix, without slash; empty for all else.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Moves to the next tag or to what comes before it.</summary>
    public XmlPiece Next()
    {
        Text.Clear();
        Name = "";
        if (Peek() < 0)
        {
            return XmlPiece.End;
        }

        if (Peek() != '<')
        {
            while (Peek() is >= 0 and not '<')
            {
                // Pieces of a long text come one by one, so that none fills the memory.
                Text.Append((char)Take());
                if (Text.Length == buffer.Length)
                {
                    break;
                }
            }

            return XmlPiece.Between;
        }

        Text.Append((char)Take());
        return Peek() switch
        {
            '!' => Declaration(),
            '?' => Until("?>", XmlPiece.Between),
            _ => Tag(),
        };
    }

    private XmlPiece Declaration()
    {
        while (Peek() >= 0 && Text.Length < "<![CDATA[".Length && !Is("<!--"))
        {
            Text.Append((char)Take());
        }

        return Is("<!--") ? Until("-->", XmlPiece.Comment) : Is("<![CDATA[") ? Until("]]>", XmlPiece.Between) : XmlPiece.Declaration;
    }

    private XmlPiece Until(string end, XmlPiece piece)
    {
        while (Peek() >= 0)
        {
            Text.Append((char)Take());
            if (Text[^1] == end[^1] && Text.Length >= end.Length && Text.ToString(Text.Length - end.Length, end.Length) == end)
            {
                return piece;
            }

            if (Text.Length > Limits.XmlRecordCharacters)
            {
                // A comment is dropped anyway; of any other the record is too long.
                Text.Remove(0, Text.Length - end.Length);
                piece = piece == XmlPiece.Comment ? piece : XmlPiece.TooLong;
            }
        }

        return XmlPiece.Open;
    }

    // An opening bracket inside a tag is never valid: the tag is damaged and ends before it.
    private XmlPiece Tag()
    {
        var quote = '\0';
        while (Peek() is >= 0 and not '<' && Text.Length <= Limits.XmlRecordCharacters)
        {
            var c = (char)Take();
            Text.Append(c);
            quote = quote == '\0' && c is '"' or '\'' ? c : c == quote ? '\0' : quote;
            if (c == '>' && quote == '\0')
            {
                break;
            }
        }

        var isEnd = Text.Length > 1 && Text[1] == '/';
        Name = NameIn(Text.ToString(isEnd ? 2 : 1, Math.Min(Text.Length - (isEnd ? 2 : 1), 200)));
        return isEnd ? XmlPiece.EndTag : Text.Length > 1 && Text[^1] == '>' && Text[^2] == '/' ? XmlPiece.EmptyTag : XmlPiece.StartTag;
    }

    private static string NameIn(string tag)
    {
        var end = tag.AsSpan().IndexOfAny(AfterName);
        var whole = end < 0 ? tag : tag[..end];
        return whole[(whole.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private bool Is(string begin) => Text.Length == begin.Length && Text.ToString() == begin;

    private int Take()
    {
        var c = Peek();
        place++;
        return c;
    }

    private int Peek()
    {
        if (place < length)
        {
            return buffer[place];
        }

        (place, length) = (0, reader.Read(buffer, 0, buffer.Length));
        return length == 0 ? -1 : buffer[0];
    }
}
