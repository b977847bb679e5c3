namespace AttendanceRules.Records;

/// <summary>What a register needs of a nation's codes: the classes of a code on the session's own date, as bits.</summary>
internal interface ICodeTable
{
    /// <summary>The editions of the codes, each with its classes and flags.</summary>
    MarkKinds Kinds { get; }

    /// <summary>The edition of the code on the date; null when the code is unknown on that date.</summary>
    MarkKind? KindOf(string code, DateOnly date) => Kinds.NumberOf(code, date) is >= 0 and var number ? Kinds[number] : null;

    /// <summary>The bit of <c>possible</c>.</summary>
    ulong Possible { get; }

    /// <summary>The filter of <c>possible</c>, always the same.</summary>
    SessionFilter PossibleFilter { get; }

    /// <summary>Whether packs declare a subject of the name.</summary>
    bool IsSubject(string name);

    /// <summary>The bit of <c>noMark</c>: its codes are treated as a missing mark (S7).</summary>
    ulong NoMark { get; }
}
