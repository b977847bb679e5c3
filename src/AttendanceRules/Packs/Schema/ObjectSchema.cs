namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The members of each concept of the pack language, with what they mean: one table for the loader and for whatever describes the
/// language.
/// </summary>
/// <param name="Name">What people call the concept.</param>
/// <param name="Meaning">What it is, in one sentence for the author of a pack.</param>
/// <param name="Members">Its members, in the order in which they are described.</param>
internal sealed partial record ObjectSchema(string Name, string Meaning, IReadOnlyList<MemberSchema> Members);
