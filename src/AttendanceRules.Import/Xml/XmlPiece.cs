namespace AttendanceRules.Import.Xml;

/// <summary>What a piece of an XML text is.</summary>
internal enum XmlPiece
{
    /// <summary>Text, a section of text or an instruction between tags.</summary>
    Between,

    /// <summary>A tag that opens an element.</summary>
    StartTag,

    /// <summary>A tag that closes an element.</summary>
    EndTag,

    /// <summary>A tag that is a whole element.</summary>
    EmptyTag,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A declaration of a document type.</summary>
    Declaration,

    /// <summary>A section of text that is longer than any record may be.</summary>
    TooLong,

    /// <summary>A comment or section of text whose end is missing.</summary>
    Open,

    /// <summary>The end of the text.</summary>
    End,
}
