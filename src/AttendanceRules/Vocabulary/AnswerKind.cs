namespace AttendanceRules.Vocabulary;

/// <summary>What sort of value an answer or a characteristic has.</summary>
public enum AnswerKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Text.</summary>
    Text,
}
