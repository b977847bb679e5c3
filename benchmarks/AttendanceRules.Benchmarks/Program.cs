using AttendanceRules.Benchmarks;
using AttendanceRules.Benchmarks.England;
using BenchmarkDotNet.Running;

// Without arguments everything runs; "--filter *OnePupil*" and the other options of BenchmarkDotNet narrow it; "paired" measures both ways
// turn by turn;
// "england" measures the shipped packs, with "--quick" in under a minute; "bulk --quick" many pupils of a register file.
if (args is ["paired"])
{
    Paired.Run(Console.Out);
    return;
}

if (args is ["england", "--quick"])
{
    Quick.Run(Console.Out);
    return;
}

if (args is ["bulk", "--quick"])
{
    QuickBulk.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Loading).Assembly).Run(args is [] ? ["--filter", "*"] : args is ["england"]
    ? ["--filter", "*England*"] : args, Config.Short);
