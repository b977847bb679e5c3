namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>What has to be so before a new formal or legal step is taken.</summary>
public enum StepCondition
{
    /// <summary>The pupil is of compulsory school age on the date, and that is certain.</summary>
    OfAge,

    /// <summary>In the last twelve months, and since compulsory school age began, there was absence without authority.</summary>
    Unauthorised,

    /// <summary>The pupil has not left the roll.</summary>
    OnRoll,
}
