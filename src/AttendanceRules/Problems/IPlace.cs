namespace AttendanceRules.Problems;

/// <summary>
/// A place in a file, for whoever has to look it up; the lines and columns are counted from 1, and 0 where there is none.
/// </summary>
internal interface IPlace
{
    /// <summary>Its name with forward slashes; empty for no file.</summary>
    string File { get; }

    int Line { get; }

    int Column { get; }

    /// <summary>JSON path such as <c>rules.call.when</c>; empty for the whole file.</summary>
    string Path { get; }
}
