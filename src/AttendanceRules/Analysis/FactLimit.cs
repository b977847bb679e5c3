using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Analysis;

/// <summary>A limit on a number that must be met for a condition to hold.</summary>
/// <param name="Fact">The name of the number.</param>
/// <param name="Op">The comparison, with the number on its left.</param>
/// <param name="IsUp">True where the number must be above the limit.</param>
/// <param name="On">The limit on a day; null where it has no value.</param>
/// <param name="Days">The days on which it changes.</param>
internal sealed record FactLimit(Reference Fact, string Op, bool IsUp, Func<DateOnly, Ratio?> On, IEnumerable<DateOnly> Days);
