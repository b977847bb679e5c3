using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Parents whom nothing on record tells apart: rules and pathways come to the same for each.</summary>
internal static class AlikeParents
{
    public static bool Are(SubjectFile file)
    {
        if (file.Parents.Count < 2 || !NameNone(file.Answers) || (file.School is { } school && !NameNone(school.Answers)))
        {
            return false;
        }

        for (var i = 0; i < file.Casework.Entries.Count; i++)
        {
            if (file.Casework.Entries[i].Parent is not null)
            {
                return false;
            }
        }

        var all = file.Pupil!.Parents ?? [];
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i].ResidesWith != all[0].ResidesWith || all[i].IsResponsible != all[0].IsResponsible)
            {
                return false;
            }
        }

        return true;
    }

    private static bool NameNone(IReadOnlyList<Answer> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i].Parent is not null)
            {
                return false;
            }
        }

        return true;
    }
}
