using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>What the tables of the language say of a place in a pack file.</summary>
/// <param name="Concept">The concept of the object whose member is written there.</param>
/// <param name="Member">The member whose value is there; null where the name of a member is.</param>
/// <param name="IsKey">Whether a name is there by which the member's value is divided.</param>
internal sealed record SchemaPlace(ObjectSchema Concept, MemberSchema? Member, bool IsKey)
{
    // What the value at hand is: an object of a concept, values of a member, or an object by names.
    private ObjectSchema? Inside { get; init; }

    private bool IsByName { get; init; }

    // Whether an author's own name has been passed: what follows is what it names.
    private bool IsNamed { get; init; }

    /// <summary>The place of a cursor; null where the tables say nothing of it.</summary>
    public static SchemaPlace? Of(JsonCursor cursor)
    {
        var at = new SchemaPlace(ObjectSchema.File, null, false) { Inside = ObjectSchema.File };
        foreach (var (isObject, member) in cursor.Path)
        {
            // The items of a list are what the list is of.
            if (!isObject)
            {
                continue;
            }

            if (at.Member is not null && !at.IsByName && at.Inside is not null && (at.IsNamed || !Nesting.IsByName(at.Inside)))
            {
                at = new SchemaPlace(at.Inside, null, false) { Inside = at.Inside };
            }
            else if (at.Member is not null)
            {
                at = at with { IsByName = true };
            }

            if (member is null)
            {
                return at.IsByName ? at with { IsKey = true } : at;
            }

            if (Next(at, member) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at.Member is null || cursor.IsName ? null : at;
    }

    private static SchemaPlace? Next(SchemaPlace at, string name)
    {
        if (at.IsByName)
        {
            // Behind an author's own name is a declaration, or a value of the member.
            return new SchemaPlace(at.Concept, at.Member, false) { Inside = at.Inside, IsNamed = true };
        }

        if (at.Concept.Find(name) is not { } member)
        {
            return null;
        }

        var section = at.Concept == ObjectSchema.File ? PackSection.All.FirstOrDefault(s => s.Name == name) : null;
        return new SchemaPlace(at.Concept, member, false)
        {
            Inside = section?.Concept ?? Nesting.Of(at.Concept, member), IsByName = section is not null,
        };
    }
}
