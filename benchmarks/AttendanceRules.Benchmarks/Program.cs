using System.Globalization;
using AttendanceRules.Benchmarks;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Benchmarks.Linear;
using AttendanceRules.Benchmarks.Nation;
using AttendanceRules.Benchmarks.Peers;
using AttendanceRules.Benchmarks.Reference;
using AttendanceRules.Benchmarks.Startup;
using BenchmarkDotNet.Running;

// Without arguments everything runs; "--filter *OnePupil*" and the other options of BenchmarkDotNet narrow it; "bars" is one run of what
// has a goal; "paired" measures both ways turn by turn; "england" measures the shipped packs, with "--quick" in under a minute;
// "bulk --quick" many pupils of a register file; "lanes --quick" pupils together and one by one; "load --quick" a process until its first
// advice; "file screen PATH DATE" and "file advise PATH DATE" every pupil of a register file, once.
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

if (args is ["lanes", "--quick"])
{
    QuickLanes.Run(Console.Out);
    return;
}

if (args is ["load", "--quick"])
{
    QuickLoad.Run(Console.Out);
    return;
}

if (args is ["reference", "--quick"])
{
    QuickReference.Run(Console.Out);
    return;
}

if (args is ["peers", "--quick"])
{
    QuickPeers.Run(Console.Out);
    return;
}

if (args is ["linear"] or ["linear", "--quick"])
{
    QuickLinear.Run(Console.Out, isQuick: args.Length > 1);
    return;
}

if (args is ["nation"] or ["nation", "--quick"])
{
    QuickNation.Run(Console.Out, isQuick: args.Length > 1);
    return;
}

if (args is [StartupProfile.Name, var tool, var profile, .. var words])
{
    StartupProfile.Run(tool, profile, words, Console.Error);
    return;
}

// "linear" starts it as a process of its own.
if (args is [WholeFile.Name, var work, var file, var asOf])
{
    WholeFile.Measure(work, file, DateOnly.Parse(asOf, CultureInfo.InvariantCulture), Console.Out);
    return;
}

// What the started processes of "load --quick" do.
if (args is [QuickLoad.First or QuickLoad.Nothing])
{
    _ = args is [QuickLoad.First] ? QuickLoad.FirstAdvice() : 0;
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Loading).Assembly).Run(
    args switch
    {
        [] => ["--filter", "*"],
        ["england"] => ["--filter", "*England*"],
        ["bars"] =>
        [
            "--filter", "*EnglandCohort*", "*EnglandConditions*", "*EnglandScreen*", "*EnglandBulk*", "*BookAndHand*",
            "*PeersOnePupil*",
        ],
        _ => args,
    },
    Config.Short);
