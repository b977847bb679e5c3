namespace AttendanceRules.Vocabulary;

/// <summary>Whom a rule or an answer is about.</summary>
public enum SubjectKind
{
    /// <summary>The pupil.</summary>
    Pupil,

    /// <summary>Each parent of the pupil.</summary>
    Parent,

    /// <summary>The school as a whole.</summary>
    School,
}
