using AttendanceRules.Import.Drafts;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Rows;

/// <summary>Reads all rows of a school: pupils before all that names them, parents before what is said about them.</summary>
internal static class SchoolRows
{
    public static SchoolRecord Read(SchoolInput input)
    {
        var draft = new SchoolDraft(input.Calendar, input.Settings.Rejects);
        if (input.Pupils is { } pupils)
        {
            PupilRows.Read(pupils, input, draft);
        }

        new RegisterRows(input, draft).Read(input.Register);
        if (input.Characteristics is { } characteristics)
        {
            CharacteristicRows.Read(characteristics, input, draft);
        }

        if (input.Parents is { } parents)
        {
            ParentRows.Read(parents, input, draft);
        }

        if (input.Casework is { } casework)
        {
            CaseworkRows.Read(casework, input, draft);
        }

        if (input.Answers is { } answers)
        {
            AnswerRows.Read(answers, input, draft);
        }

        return draft.Create(input.Id, input.YearGroupsOn);
    }
}
