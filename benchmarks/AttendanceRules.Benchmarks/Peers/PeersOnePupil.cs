using BenchmarkDotNet.Attributes;

namespace AttendanceRules.Benchmarks.Peers;

/// <summary>
/// Thirty conditions on ready-made facts, the pupils of a thousand one after another: the rule book and two other engines.
/// </summary>
public class PeersOnePupil
{
    internal const int Pupils = 1000;

    private PeerFacts[] facts = null!;
    private PeerBook book = null!;
    private PeerRulesEngine rulesEngine = null!;
    private PeerNRules nRules = null!;

    /// <summary>Makes the pupils and the engines, and warms the others up by 100,000 calls.</summary>
    [GlobalSetup]
    public void Make() => Make(100_000);

    /// <summary>The rule book.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Pupils)]
    public long Book()
    {
        var hits = 0L;
        for (var i = 0; i < facts.Length; i++)
        {
            hits += book.Hits(i);
        }

        return hits;
    }

    /// <summary>The rule book, 64 pupils at once.</summary>
    [Benchmark(OperationsPerInvoke = Pupils)]
    public long BookTogether() => book.HitsTogether();

    /// <summary>RulesEngine, its workflow kept.</summary>
    [Benchmark(OperationsPerInvoke = Pupils)]
    public long RulesEngine()
    {
        var hits = 0L;
        foreach (var one in facts)
        {
            hits += rulesEngine.Hits(one);
        }

        return hits;
    }

    /// <summary>NRules, all pupils at once.</summary>
    [Benchmark(OperationsPerInvoke = Pupils)]
    public long NRulesAtOnce() => nRules.HitsAtOnce(facts);

    /// <summary>NRules, its session kept.</summary>
    [Benchmark(OperationsPerInvoke = Pupils)]
    public long NRulesKept()
    {
        var hits = 0L;
        foreach (var one in facts)
        {
            hits += nRules.HitsKept(one);
        }

        return hits;
    }

    internal void Make(int warmUpCalls)
    {
        facts = [.. Enumerable.Range(0, Pupils).Select(n => new PeerFacts(PeerCondition.ValuesOf(n)))];
        (book, rulesEngine, nRules) = (new PeerBook(Pupils), new PeerRulesEngine(), new PeerNRules());
        var hits = Book();
        for (var calls = 0; calls < warmUpCalls; calls += Pupils)
        {
            if (BookTogether() != hits || RulesEngine() != hits || NRulesAtOnce() != hits || NRulesKept() != hits)
            {
                throw new InvalidOperationException("The engines do not find the same conditions true.");
            }
        }
    }
}
