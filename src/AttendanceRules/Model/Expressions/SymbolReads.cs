namespace AttendanceRules.Model.Expressions;

/// <summary>What a name's value rests on: of the place where it is asked, and of the records that change from day to day.</summary>
[Flags]
internal enum SymbolReads
{
    None = 0,

    /// <summary>The pathway's cycle or a watch.</summary>
    Frame = 1,

    /// <summary>The entry that an event is.</summary>
    Event = 2,

    /// <summary>An event that is taken as awaited.</summary>
    Awaited = 4,

    /// <summary>By when an answer had to be given.</summary>
    Answers = 8,

    /// <summary>The parent it is about.</summary>
    Parent = 16,

    /// <summary>Marks.</summary>
    Marks = 32,

    /// <summary>Casework.</summary>
    Entries = 64,

    /// <summary>Answers to questions.</summary>
    Given = 128,
}
