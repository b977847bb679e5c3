namespace AttendanceRules.Packs.Schema;

/// <summary>What a member's value looks like.</summary>
internal enum JsonKind
{
    Text,
    Date,
    YesNo,
    Number,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    List,
    Map,

    /// <summary>A text, number, yes/no or list; its meaning is checked where it is used.</summary>
    Any,
}
