using System.Xml.Linq;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Formats;

/// <summary>What the head of a common transfer file says.</summary>
internal sealed record TransferHeader(string Version, string Authority, string School, string Year, DateOnly? Made)
{
    public static TransferHeader Of(InputFile file)
    {
        var head = new XmlRecords(file, "Header").Read().FirstOrDefault()?.Element;
        DateOnly? made = XmlDates.Form.TryRead(XmlText.Of(head, "DateTime"), out var date) ? date : null;
        return new TransferHeader(
            XmlText.Of(head, "CTFversion"), XmlText.Of(head, "SourceSchool", "LEA"), XmlText.Of(head, "SourceSchool", "Estab"),
                XmlText.Of(head, "SourceSchool", "AcademicYear"), made);
    }

    /// <summary>
    /// Whether an element with <c>LEA</c> and <c>Estab</c> is of the school that made the file; where either is silent it is.
    /// </summary>
    public bool IsOwn(XElement element) => IsSame(Authority, XmlText.Of(element, "LEA")) && IsSame(School, XmlText.Of(element, "Estab"));

    private static bool IsSame(string own, string other) =>
        own.Length == 0 || other.Length == 0 || string.Equals(own, other, StringComparison.Ordinal);
}
