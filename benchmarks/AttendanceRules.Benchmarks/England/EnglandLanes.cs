using AttendanceRules.Bulk;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// The conditions of England's rules for the 1,000 pupils of the made-up school whose records are laid out, 64 together and one by one,
/// and what they come to. Both find the same.
/// </summary>
internal sealed class EnglandLanes
{
    private readonly RuleBook book;
    private readonly DateOnly date;
    private readonly SubjectFile[][] blocks;
    private readonly IReadOnlyList<RuleDeclaration> asked;
    private readonly LaneBlock lanes;
    private readonly LaneRules rules;
    private readonly ScreenBlock screen;
    private readonly ScreenBlock again;
    private readonly Dictionary<string, int> numbers;
    private readonly ScreenedPupil[] found;
    private readonly PupilRecord[][] records;
    private readonly SubjectFile around;

    /// <param name="book">England's book.</param>
    /// <param name="name">Which date.</param>
    /// <param name="which">Which pupils; null: all.</param>
    public EnglandLanes(RuleBook book, string name, Func<PupilRecord, bool>? which = null)
    {
        var school = EnglandSchool.On(EnglandSchool.Dates[name]);
        school.Check(book);
        (this.book, date, around) = (book, school.AsOf, book.Book.FileOf(school.Record, null));
        records = [.. school.Record.Pupils.Where(p => which?.Invoke(p) != false).Chunk(LaneBlock.Lanes)];
        Pupils = records.Sum(r => r.Length);
        blocks = [.. records.Select(r => r.Select(p => book.Book.FileOf(p, around.Time, null, around)).ToArray())];
        asked = [.. book.Book.On(date).OfPupils.Where(r => r.On?.Action is null && r.Of == SubjectKind.Pupil)];
        var ids = book.ScreenOn(date).Rules;
        numbers = ids.Select((id, n) => (id, n)).ToDictionary(r => r.id, r => r.n, StringComparer.Ordinal);
        (lanes, rules) = (new LaneBlock(book.Book.Names.Numbering), new LaneRules(book.Book));
        var plan = ScreenPlan.Of(book.Book, date, numbers);
        (screen, again) = (new ScreenBlock(plan), new ScreenBlock(plan));
        found = [.. Enumerable.Range(0, LaneBlock.Lanes).Select(_ => new ScreenedPupil(ids.Count))];
    }

    /// <summary>How many pupils there are.</summary>
    public int Pupils { get; }

    /// <summary>How often a condition is not false, asked of 64 pupils at once.</summary>
    /// <param name="again">How often all are asked once more, when what they rest on is worked out.</param>
    public long Together(int again)
    {
        var possible = 0L;
        foreach (var block in blocks)
        {
            lanes.Begin(date, block);
            for (var round = 0; round <= again; round++)
            {
                rules.Forget();
                foreach (var rule in asked)
                {
                    possible += long.PopCount((long)rules.Of(rule, new LaneAsked(lanes, 0, lanes.All)).Possible);
                }
            }

            lanes.End();
        }

        return possible;
    }

    /// <summary>The same, asked of each pupil alone.</summary>
    public long OneByOne(int again)
    {
        var (possible, numbering) = (0L, book.Book.Names.Numbering);
        foreach (var file in blocks.SelectMany(b => b))
        {
            var memo = EvaluationMemo.Borrow(date, numbering.Shared, numbering.Count, file.Parents.Count);
            var before = file.Begin(memo);
            var (truth, context) = (new RuleTruth(book.Book, file), new EvaluationContext(file, date));
            for (var round = 0; round <= again; round++)
            {
                foreach (var rule in asked)
                {
                    possible += truth.Of(rule, context, null) == Truth.False ? 0 : 1;
                }
            }

            file.Begin(before);
            memo.GiveBack();
        }

        return possible;
    }

    /// <summary>How many rules have something to say, all pupils screened in blocks.</summary>
    public long ScreenTogether()
    {
        var bits = 0L;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Length; i++)
            {
                found[i].Clear();
                screen.Add(block[i], found[i]);
            }

            screen.Screen();
            for (var i = 0; i < block.Length; i++)
            {
                bits += Bits(found[i]);
            }
        }

        return bits;
    }

    /// <summary>The same from records that are laid out for it, in memory that is used again.</summary>
    public long ScreenRecords()
    {
        var bits = 0L;
        foreach (var block in records)
        {
            for (var i = 0; i < block.Length; i++)
            {
                found[i].Clear();
                again.Add(book.Book.FileAgain(again.Spare, block[i], around.Time, null, around, false), found[i]);
            }

            again.Screen();
            for (var i = 0; i < block.Length; i++)
            {
                bits += Bits(found[i]);
            }
        }

        return bits;
    }

    /// <summary>The same, each pupil alone.</summary>
    public long ScreenOneByOne()
    {
        var bits = 0L;
        foreach (var file in blocks.SelectMany(b => b))
        {
            found[0].Clear();
            found[0].Take(new Advisor(book.Book, file, date).Screen(), numbers);
            bits += Bits(found[0]);
        }

        return bits;
    }

    private static long Bits(ScreenedPupil pupil)
    {
        var bits = 0L;
        foreach (var word in pupil.CalledFor)
        {
            bits += long.PopCount((long)word);
        }

        foreach (var word in pupil.Undecided)
        {
            bits += long.PopCount((long)word);
        }

        return bits;
    }
}
