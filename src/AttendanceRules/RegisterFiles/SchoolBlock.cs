using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>What is recorded about a school itself, as one block.</summary>
internal static class SchoolBlock
{
    public static void Write(BlockWriter writer, int number, IReadOnlyList<CaseworkRow>? casework, IReadOnlyList<Answer> answers,
        IReadOnlyList<RejectedRow> rejected)
    {
        writer.Number(number);
        CaseworkBlock.Write(writer, casework, answers);
        writer.List(rejected, (w, row) =>
        {
            w.Name(row.File);
            w.Signed(row.Row);
            w.Name(row.Column);
            w.Name(row.Reason);
        });
    }

    public static SchoolRecord Read(ref BlockReader reader, RegisterFileSchool school, IReadOnlyList<PupilRecord> pupils)
    {
        if (reader.Number() != (ulong)school.Number)
        {
            throw RegisterFileException.Damaged("the place of a school points to another one");
        }

        var (casework, answers) = (CaseworkBlock.ReadRows(ref reader), CaseworkBlock.ReadAnswers(ref reader));
        var rejected = reader.List((ref BlockReader r) => new RejectedRow
        {
            File = r.Needed(), Row = r.Signed(), Column = r.Needed(), Reason = r.Needed(),
        });
        reader.End();
        return SchoolRecord.WithPupils(school.Id, school.Calendar, pupils, casework, answers, rejected);
    }
}
