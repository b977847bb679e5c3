using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AttendanceRules.Benchmarks;

/// <summary>
/// Short measurements inside this process, for which nothing has to be restored or built: the whole run stays within a few minutes.
/// </summary>
internal static class Config
{
    public static IConfig Short { get; } = DefaultConfig.Instance
        .AddJob(Job.Default.WithId("Short").WithToolchain(InProcessEmitToolchain.Instance)
            .WithLaunchCount(1).WithWarmupCount(6).WithIterationCount(12).WithIterationTime(TimeInterval.FromMilliseconds(250)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(StatisticColumn.Min)
        .HideColumns(Column.RatioSD, Column.Error, Column.Gen0, Column.Gen1, Column.Gen2);
}
