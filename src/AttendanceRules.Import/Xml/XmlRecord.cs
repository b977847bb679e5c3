using System.Xml.Linq;

namespace AttendanceRules.Import.Xml;

/// <summary>One element that is a record of its own: the third such element has the number 3.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Element">The element; null when it is damaged.</param>
/// <param name="Fault">What is wrong with it; null: nothing.</param>
internal sealed record XmlRecord(int Number, XElement? Element, string? Fault);
