using System.Globalization;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>What <see cref="PeersOnePupil"/> measures, turn by turn.</summary>
internal static class QuickPeers
{
    private const int WarmUpCalls = 100_000;
    private const int Rounds = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(TextWriter output)
    {
        var peers = new PeersOnePupil();
        peers.Make(WarmUpCalls);
        var (names, found) = ((string[])["rule book, one by one", "rule book, in lanes", "RulesEngine, workflow kept",
            "NRules, inserted at once", "NRules, session kept"],
            Turns.Of(Rounds, WarmUp, peers.Book, peers.BookTogether, peers.RulesEngine, peers.NRulesAtOnce, peers.NRulesKept));
        output.WriteLine("| 30 conditions, a pupil | time | bytes | over the rule book |");
        output.WriteLine("|---|---|---|---|");
        for (var i = 0; i < names.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {names[i]} | {found[i].Nanoseconds / PeersOnePupil.Pupils:0} ns | {found[i].Bytes / PeersOnePupil.Pupils:#,0} "
                    + $"| {found[i].Nanoseconds / found[0].Nanoseconds:0.00} |"));
        }
    }
}
