using AttendanceRules.Json;

namespace AttendanceRules.Packs.Json;

/// <summary>What a section of a pack declares once.</summary>
/// <param name="name">The name.</param>
/// <param name="item">What is written under it.</param>
/// <remarks>An object and not a pair: the framework brings queries over objects already compiled.</remarks>
internal sealed class Declared(string name, JsonItem item)
{
    public string Name => name;

    public JsonItem Item => item;

    public void Deconstruct(out string named, out JsonItem written) => (named, written) = (name, item);
}
