using AttendanceRules.Json;

namespace AttendanceRules.Packs.Json;

/// <summary>Everything that a section of a file declares under one name.</summary>
/// <param name="name">The name.</param>
/// <param name="editions">The editions, at least one.</param>
/// <remarks>An object and not a pair: the framework brings queries over objects already compiled.</remarks>
internal sealed class DeclaredEditions(string name, IReadOnlyList<JsonItem> editions)
{
    public string Name => name;

    public IReadOnlyList<JsonItem> Editions => editions;
}
