using AttendanceRules.Benchmarks;
using BenchmarkDotNet.Running;

// Without arguments everything runs; "--filter *OnePupil*" and the other options of BenchmarkDotNet narrow it.
BenchmarkSwitcher.FromAssembly(typeof(Loading).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, Config.Short);
