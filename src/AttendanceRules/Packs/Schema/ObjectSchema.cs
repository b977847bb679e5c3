namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The members of each concept of the pack language, with what they mean: one table for the loader and for whatever describes the
/// language. There is one table a concept, so that two are the same only where they are one.
/// </summary>
/// <param name="name">What people call the concept.</param>
/// <param name="meaning">What it is, in one sentence for the author of a pack.</param>
/// <param name="members">Its members, in the order in which they are described.</param>
internal sealed partial class ObjectSchema(string name, string meaning, IReadOnlyList<MemberSchema> members)
{
    private readonly Dictionary<string, MemberSchema> byName = members.ToDictionary(m => m.Name, StringComparer.Ordinal);
    private IReadOnlyList<(MemberSchema Member, ObjectSchema? Inside)>? parts;

    public string Name => name;

    public string Meaning => meaning;

    public IReadOnlyList<MemberSchema> Members => members;

    /// <summary>Each member with the concept inside it; null where there is none.</summary>
    public IReadOnlyList<(MemberSchema Member, ObjectSchema? Inside)> Parts =>
        parts ??= [.. members.Select(m => (m, Nesting.Of(this, m)))];

    /// <summary>The member of that name; null where the concept has none.</summary>
    public MemberSchema? Find(string member) => byName.GetValueOrDefault(member);
}
