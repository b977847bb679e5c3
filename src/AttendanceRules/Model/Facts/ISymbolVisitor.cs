namespace AttendanceRules.Model.Facts;

/// <summary>
/// Reads what a name means: one method a case, so that a forgotten case does not compile. Each kind of name brings its own method along.
/// </summary>
internal partial interface ISymbolVisitor<out TResult>;
