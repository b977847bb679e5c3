namespace AttendanceRules.Hosting.Telemetry;

/// <summary>What advice is on, as the tag says it.</summary>
internal static class AdviceKind
{
    public const string Pupil = "pupil";
    public const string PupilInSchool = "pupil_in_school";
    public const string School = "school";
    public const string EachPupil = "each_pupil";
    public const string Explanation = "explanation";
}
