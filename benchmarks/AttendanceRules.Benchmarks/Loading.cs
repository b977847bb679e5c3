using AttendanceRules.Benchmarks.MadeUp;
using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks;

/// <summary>From pack files to a checked rule book.</summary>
public class Loading
{
    [ParamsSource(nameof(Names))]
    public string Packs { get; set; } = "";

    /// <summary>The ten rules, and each shipped pack that other packs extend or that extends the base.</summary>
    public static IEnumerable<string> Names => [.. PackSource.ShippedIds.Where(id => id is "england-base" or "england"), "ten-rules"];

    [Benchmark]
    public RuleBook Load() => RuleBook.Load(Packs switch
    {
        "england-base" => [PackSource.Shipped("england-base")],
        "england" => [PackSource.England],
        _ => TenRules.Packs,
    });
}
