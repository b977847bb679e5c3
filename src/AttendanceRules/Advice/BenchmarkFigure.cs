namespace AttendanceRules.Advice;

/// <summary>A figure of the school beside a published one.</summary>
/// <param name="Benchmark">Id of the benchmark.</param>
/// <param name="Title">Its title.</param>
/// <param name="Area">The area it is about, for people.</param>
/// <param name="Phase">The phase of education; empty: all.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="School">The school's figure in the school year so far, or the word that stands in its place.</param>
/// <param name="Published">The published figure, in per cent.</param>
/// <param name="Licence">What has to be said where it is shown; empty: nothing.</param>
/// <param name="Sources">Its sources.</param>
public sealed record BenchmarkFigure(string Benchmark, string Title, string Area, string Phase, string Period, Figure School, decimal Published, string Licence, IReadOnlyList<string> Sources);
