using AttendanceRules.Json;
using AttendanceRules.Packs.Json;

namespace AttendanceRules.Packs.Binding;

/// <summary>One citation: where it is, and what rests on it.</summary>
/// <param name="At">The text <c>document#clause</c>.</param>
/// <param name="Kind">What cites, by the name of its concept.</param>
/// <param name="Id">The id of what cites; of a part with an id of its own <c>whole/part</c>.</param>
/// <param name="Owner">The declaration, or the part of one, whose source it is; its other citations have the same.</param>
/// <param name="Pack">The pack in which it is written.</param>
/// <param name="From">First day in force of what cites.</param>
/// <param name="To">Its last day; null: until further notice.</param>
internal sealed record CitedClause(JsonItem At, string Kind, string Id, JsonItem Owner, PackFiles Pack, DateOnly? From, DateOnly? To);
