using System.Text.Json;

namespace AttendanceRules.Import.Json;

/// <summary>
/// The columns of a list of objects: each member has the place in which it first came. Items mostly have their members in the same order,
/// so the next place is tried first.
/// </summary>
internal sealed class MemberPlaces
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>The members, by their places.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Gives each member of an item a place; false: there are more than a list may have.</summary>
    public bool Add(JsonElement item)
    {
        var before = -1;
        foreach (var member in item.EnumerateObject())
        {
            before = Next(member, before) ?? Add(member.Name);
        }

        return names.Count <= Limits.Columns;
    }

    /// <summary>The place of a member.</summary>
    /// <param name="member">One that was added.</param>
    /// <param name="before">The place of the member before it; -1: it is the first.</param>
    public int Of(JsonProperty member, int before) => Next(member, before) ?? places[member.Name];

    private int? Next(JsonProperty member, int before) =>
        before + 1 < names.Count && member.NameEquals(names[before + 1]) ? before + 1 : null;

    private int Add(string name)
    {
        if (places.TryAdd(name, names.Count))
        {
            names.Add(name);
        }

        return places[name];
    }
}
