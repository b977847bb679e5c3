namespace AttendanceRules.Vocabulary;

/// <summary>Where an action is in the advice on a pupil.</summary>
public enum LineStanding
{
    /// <summary>The advice does not speak of it.</summary>
    NotCalledFor,

    /// <summary>It is advised.</summary>
    CalledFor,

    /// <summary>It is neither called for nor ruled out, because something is not known.</summary>
    Undecided,

    /// <summary>It waits for something to be on record first.</summary>
    Waiting,

    /// <summary>It was called for and is held back by a rule.</summary>
    Withheld,
}
