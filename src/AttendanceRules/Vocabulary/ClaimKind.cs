namespace AttendanceRules.Vocabulary;

/// <summary>What a claim about a pack says.</summary>
public enum ClaimKind
{
    /// <summary>A group's cell of a stakeholder calls for something of each pupil in the group.</summary>
    CellAnswers,

    /// <summary>The rows of a band, or the ways of a rule or stage, leave no case out.</summary>
    CoversEveryCase,

    /// <summary>A rule or stage calls for something on some records.</summary>
    CanFire,

    /// <summary>A rule or stage with a condition does not call on every record.</summary>
    MayNotFire,

    /// <summary>Two stages of one branch are not due at once, unless the pathway says so.</summary>
    OneStageOfABranch,

    /// <summary>More unauthorised absence never leads to a milder stage.</summary>
    MoreAbsenceIsNotMilder,

    /// <summary>Better attendance never leads to a harsher stage.</summary>
    BetterAttendanceIsNotHarsher,

    /// <summary>Knowing less never makes a condition true that was not.</summary>
    KnowingLessIsNotMore,

    /// <summary>A legal step needs compulsory school age and absence that is not authorised.</summary>
    LegalStepHasItsGround,
}
