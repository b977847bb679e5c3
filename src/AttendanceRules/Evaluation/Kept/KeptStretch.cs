using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>School days in a row on which a name or a condition of a rule held, with what of the records that is read from.</summary>
/// <param name="Key">Under what it is kept with the records.</param>
/// <param name="Days">The days.</param>
/// <param name="Reads">What of the records decides it.</param>
internal sealed record KeptStretch(FactKey Key, Stretch Days, ReadSet Reads);
