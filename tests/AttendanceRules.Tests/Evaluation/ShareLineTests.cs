using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>
/// A share of sessions beside its limit: what comes out, by hand, and by how many sessions the end can be moved back while nothing changes.
/// Each sign is a session: <c>a</c> absent, <c>p</c> present, <c>?</c> not clear, <c>-</c> not counted.
/// </summary>
public sealed class ShareLineTests
{
    [Theory]
    [InlineData("aaappppppp", ">=", 10, 1, Truth.True, 2)] // 30 per cent; 1 of 8 is enough still, 0 of 7 is not
    [InlineData("ppppppppppa", ">=", 10, 1, Truth.False, 0)] // 1 of 11
    [InlineData("pppppppppa", ">=", 10, 1, Truth.True, 0)] // exactly ten
    [InlineData("pppppppppa", ">", 10, 1, Truth.False, 0)]
    [InlineData("pppppppppa", "==", 10, 1, Truth.True, 0)]
    [InlineData("pppppppppa", "!=", 10, 1, Truth.False, 0)]
    [InlineData("pppppppppa", "<=", 10, 1, Truth.True, 0)]
    [InlineData("pppppppppa", "<", 10, 1, Truth.False, 0)]
    [InlineData("pppppppppp", ">=", 10, 1, Truth.False, 9)]
    [InlineData("pppppppppp", "<", 10, 1, Truth.True, 9)]
    [InlineData("aaaaaaaaaa", ">=", 10, 1, Truth.True, 9)]
    [InlineData("aaaaaaaaaa", ">=", 100, 1, Truth.True, 0)]
    [InlineData("aaaaaaaaaa", ">=", 120, 1, Truth.False, 1)] // further from it by 20 for each absence fewer, by 120 where one was present
    [InlineData("aappp", ">=", 75, 2, Truth.True, 0)] // 40 per cent and 37.5
    [InlineData("aappp", "<", 85, 2, Truth.True, 0)] // 40 per cent and 42.5
    [InlineData("", ">=", 0, 1, Truth.False, 0)]
    [InlineData("----", "<", 10, 1, Truth.False, 0)] // none, and none is compared with nothing
    [InlineData("a?ppp", ">=", 40, 1, Truth.Undecided, 0)] // 20 or 40 per cent
    [InlineData("a?ppp", ">=", 20, 1, Truth.True, 0)]
    [InlineData("a?ppp", ">=", 41, 1, Truth.False, 0)]
    [InlineData("a?ppp", ">", 40, 1, Truth.False, 0)]
    [InlineData("a?ppp", "<=", 40, 1, Truth.True, 0)]
    [InlineData("a?ppp", "<=", 39, 1, Truth.Undecided, 0)]
    [InlineData("a?ppp", "<", 20, 1, Truth.False, 0)]
    [InlineData("a?ppp", "==", 30, 1, Truth.Undecided, 0)]
    [InlineData("a?ppp", "==", 41, 1, Truth.False, 0)]
    [InlineData("a?ppp", "!=", 19, 1, Truth.True, 0)]
    [InlineData("aaappppppp", ">=", 4_000_000_000_000, 1, Truth.False, 0)]
    [InlineData("aaappppppp", ">=", 1_000_000_000_000, 1_000_000_000_001, Truth.True, 0)]
    public void What_comes_out_and_how_far_it_is_the_same(string sessions, string comparison, long a, long b, Truth outcome, int same)
    {
        var line = Line(sessions, comparison, a, b);
        Assert.Equal((outcome, same), (line.Outcome(sessions.Length, out var fewer), fewer));
    }

    // Whatever the sessions before: with so many fewer it is the same indeed.
    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(133)]
    public void With_so_many_fewer_it_is_the_same(long limit)
    {
        var random = new Random(7);
        for (var n = 0; n < 300; n++)
        {
            var sessions = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => "aapppp-"[random.Next(7)]));
            var line = Line(sessions, ">=", limit, 1);
            var now = line.Outcome(sessions.Length, out var same);
            for (var fewer = 1; fewer <= same; fewer++)
            {
                Assert.True(now == line.Outcome(sessions.Length - fewer, out _), $"{sessions} less {fewer} and {limit}");
            }
        }
    }

    private static ShareLine Line(string sessions, string comparison, long a, long b)
    {
        SessionBits Bits(string signs)
        {
            var bits = new SessionBits(new ulong[SessionBits.WordsOf(sessions.Length)]);
            foreach (var (i, sign) in sessions.Index())
            {
                bits.Words[i / 64] |= signs.Contains(sign, StringComparison.Ordinal) ? 1UL << i : 0;
            }

            bits.Total();
            return bits;
        }

        return new ShareLine(new SessionCounts(Bits("a"), Bits("?")), new SessionCounts(Bits("ap"), Bits("?")), 0, new Ratio(a, b),
            WordTables.Comparators.Read(comparison)!.Value);
    }
}
