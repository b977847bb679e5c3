namespace AttendanceRules.Records;

/// <summary>
/// Something an importer has to say about a pupil's records that the reader of the advice must see, such as a rejected row.
/// </summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Text">A sentence without personal data.</param>
public sealed record RecordNotice(string Code, string Text);
