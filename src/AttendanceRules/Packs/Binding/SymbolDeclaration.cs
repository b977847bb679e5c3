using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding;

/// <summary>A name that conditions can use, as a pack declares it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Section">The section in which it is, which says what it is.</param>
/// <param name="Editions">Its editions as they are written; at least one.</param>
/// <param name="Pack">The pack that declares it.</param>
internal sealed record SymbolDeclaration(string Name, PackSection Section, IReadOnlyList<JsonItem> Editions, PackDeclaration Pack)
{
    /// <summary>The first of its editions.</summary>
    public JsonItem Item => Editions[0];

    /// <summary>The first day of an edition.</summary>
    public DateOnly From(JsonItem edition) => edition.Date("from") ?? Pack.From;

    /// <summary>The last day of an edition; null: until further notice.</summary>
    public DateOnly? To(JsonItem edition) => edition.Date("to") ?? Pack.To;
}
