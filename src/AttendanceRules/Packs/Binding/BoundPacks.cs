using AttendanceRules.Model;
using AttendanceRules.Packs.Json;

namespace AttendanceRules.Packs.Binding;

/// <summary>Packs as they were written, with what they mean.</summary>
/// <param name="Files">The packs in order, each after what it extends.</param>
/// <param name="Names">The names as they were bound, with the places where they are declared.</param>
/// <param name="Book">What the packs mean.</param>
internal sealed record BoundPacks(IReadOnlyList<PackFiles> Files, SymbolTable Names, Book Book);
