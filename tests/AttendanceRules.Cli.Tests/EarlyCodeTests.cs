using System.Runtime.CompilerServices;

namespace AttendanceRules.Cli.Tests;

/// <summary>The list of methods that are compiled while another thread loads England's book.</summary>
public sealed class EarlyCodeTests
{
    [Fact]
    public void Methods_are_found_in_the_order_of_the_lines_with_every_overload() => Assert.Equal(
        ["Within", "SignedBy", "Load", "Load", ".cctor"],
        Names("AttendanceRules.PackSource Within SignedBy", "AttendanceRules.RuleBook Load .cctor"));

    [Theory]
    [InlineData("AttendanceRules.NoSuchType Load")]
    [InlineData("AttendanceRules.RuleBook NoSuchMethod")]
    [InlineData("AttendanceRules.RuleBook")]
    [InlineData("AttendanceRules.Packs.Binding.ISymbols Find")]
    [InlineData("AttendanceRules.Model.Values.Editioned`1 .ctor")]
    public void What_is_not_in_the_code_or_has_no_code_is_passed_over(string line) =>
        Assert.Equal(["Within"], Names(line, "AttendanceRules.PackSource Within"));

    [Fact]
    public void Of_ten_methods_that_the_list_names_nine_are_in_the_code_and_each_can_be_compiled()
    {
        var lines = EarlyCode.Lines().ToList();
        var named = lines.Sum(l => l.Split(' ').Length - 1);
        var found = EarlyCode.Methods(lines).ToList();
        Assert.InRange(named, 1000, 3000);
        Assert.True(found.Select(m => (m.DeclaringType, m.Name)).Distinct().Count() > named * 0.9,
            "Write the list anew: benchmarks/startup-profile.sh.");
        foreach (var method in found)
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }

    private static IEnumerable<string> Names(params string[] lines) => EarlyCode.Methods(lines).Select(m => m.Name);
}
