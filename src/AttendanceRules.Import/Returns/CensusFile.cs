using System.Globalization;
using System.Xml.Linq;
using AttendanceRules.Import.Formats;
using AttendanceRules.Import.Rejects;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Returns;

/// <summary>The school census: <c>Attendance/TermlyAttendance</c> of each pupil, with possible sessions and absence by reason.</summary>
internal sealed class CensusFile(InputFile file, RejectList rejects)
{
    private const int LongestReason = 20;
    private static readonly string[] PupilNames = ["Pupil", "PupilOnRoll", "PupilNoLongerOnRoll"];

    /// <summary>The day that the return speaks of; null: it does not say.</summary>
    public DateOnly? ReferenceDate =>
        XmlDates.Form.TryRead(
            XmlText.Of(new XmlRecords(file, "Header").Read().FirstOrDefault()?.Element, "CollectionDetails", "ReferenceDate"),
                out var date) ? date : null;

    /// <summary>How many pupils the file holds, with totals or without.</summary>
    public int Pupils { get; private set; }

    /// <summary>How many of them have no totals, since they are not of an age for which these are asked.</summary>
    public int WithoutTotals { get; private set; }

    /// <summary>Totals by pupil; pupils whose totals cannot be read are rejected.</summary>
    /// <exception cref="ImportException">There are more pupils than any return has.</exception>
    public IReadOnlyDictionary<string, PupilTotals> Read()
    {
        var totals = new SortedDictionary<string, PupilTotals>(StringComparer.Ordinal);
        foreach (var record in new XmlRecords(file, PupilNames).Read())
        {
            Pupils++;
            if (Pupils > Limits.CensusPupils)
            {
                throw new ImportException($"{file.Name} has more than {Limits.CensusPupils} pupils. Split it by school.");
            }

            if (record.Element is null)
            {
                Reject(record, "", record.Fault!);
            }
            else if (XmlText.At(record.Element, "Attendance", "TermlyAttendance") is not { } attendance)
            {
                WithoutTotals++;
            }
            else if (IdOf(record.Element) is not { Length: > 0 } id)
            {
                Reject(record, "UPN", Reason.Empty);
            }
            else if (id.Length > Limits.IdLength)
            {
                Reject(record, "UPN", Reason.LongId);
            }
            else if (TotalsOf(record, attendance) is { } read && !totals.TryAdd(id, read))
            {
                Reject(record, "UPN", Reason.DuplicateTotals);
            }
        }

        return totals;
    }

    private static string IdOf(XElement pupil) =>
        new[] { XmlText.Of(pupil, "PupilIdentifiers", "UPN"), XmlText.Of(pupil, "UPN"),
            XmlText.Of(pupil, "PupilIdentifiers", "PupilID") }.FirstOrDefault(t => t.Length > 0) ?? "";

    private PupilTotals? TotalsOf(XmlRecord record, XElement attendance)
    {
        var possible = Number(record, "SessionsPossible", attendance);
        var absence = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var detail in XmlText.All(XmlText.At(attendance, "SessionDetails"), "SessionDetail"))
        {
            if (Number(record, "AbsenceSessions", detail) is not { } count)
            {
                return null;
            }

            var code = XmlText.Of(detail, "AttendanceReason");
            var sum = absence.GetValueOrDefault(code) + count;
            var fault = code.Length > LongestReason ? ("AttendanceReason", Reason.LongReason)
                : sum > Limits.Sessions ? ("AbsenceSessions", Reason.BadCount) : default((string Column, string Reason)?);
            if (fault is { } wrong)
            {
                Reject(record, wrong.Column, wrong.Reason);
                return null;
            }

            absence[code] = sum;
        }

        return possible is { } sessions ? new PupilTotals(sessions, absence) : null;
    }

    private int? Number(XmlRecord record, string name, XElement parent)
    {
        if (int.TryParse(XmlText.Of(parent, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= Limits.Sessions)
        {
            return number;
        }

        Reject(record, name, Reason.BadCount);
        return null;
    }

    private void Reject(XmlRecord record, string column, string reason) => rejects.Add(file.Name, record.Number, column, reason);
}
