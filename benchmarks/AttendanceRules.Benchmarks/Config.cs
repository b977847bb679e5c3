using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace AttendanceRules.Benchmarks;

/// <summary>Short measurements: the whole run stays within a few minutes.</summary>
internal static class Config
{
    public static IConfig Short { get; } = DefaultConfig.Instance
        .AddJob(Job.Default.WithId("Short").WithLaunchCount(1).WithWarmupCount(3).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(250)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .HideColumns(Column.RatioSD);
}
