using AttendanceRules.Benchmarks;
using BenchmarkDotNet.Running;

// Without arguments everything runs; "--filter *OnePupil*" and the other options of BenchmarkDotNet narrow it; "paired" measures both ways turn by turn.
if (args is ["paired"])
{
    Paired.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Loading).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, Config.Short);
