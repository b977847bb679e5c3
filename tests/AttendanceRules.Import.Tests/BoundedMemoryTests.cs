using System.Runtime.CompilerServices;
using System.Text;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Drafts;
using AttendanceRules.Import.Sheets;
using AttendanceRules.Import.Xml;

namespace AttendanceRules.Import.Tests;

/// <summary>Memory grows with the marks that are kept, by a few bytes each, and not with the size of a file.</summary>
public sealed class BoundedMemoryTests
{
    private static readonly DateOnly First = new(2026, 9, 2);

    // Of two thousand pupils of some kilobytes each, those that were read are let go while the next are read.
    [Fact]
    public void A_pupil_of_a_transfer_file_is_let_go_when_the_next_is_read()
    {
        var note = new string('n', 4000);
        var pupils = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<Pupil><UPN>p{i}</UPN><Note>{note}</Note></Pupil>"));
        var file = new InputFile("ctf.xml", () => new MemoryStream(Encoding.UTF8.GetBytes($"<CTfile>{pupils}</CTfile>")));
        var (read, alive) = Read(new XmlRecords(file, "Pupil"));
        Assert.Equal(2000, read);
        Assert.InRange(alive, 0, 5);
    }

    // By hand: 95 days in 4 or 5 blocks of 32 days. A block is 64 numbers of 2 bytes with its head, and its place in the dictionary.
    [Fact]
    public void A_mark_takes_a_few_bytes()
    {
        var store = new MarkStore();
        Fill(new MarkBook(store));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var book = new MarkBook(store);
        Fill(book);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 190 * 16);
        Assert.Equal(190, book.Sorted([]).Count);
    }

    [Fact]
    public void Equal_marks_of_pupils_are_one()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,/", "p1,2026-09-02,PM,N",
            "p2,2026-09-02,AM,/", "p2,2026-09-02,PM,I").Read();
        Assert.Same(school.Pupils[0].Marks[0], school.Pupils[1].Marks[0]);
        Assert.NotEqual(school.Pupils[0].Marks[1], school.Pupils[1].Marks[1]);
    }

    // Sixty thousand different ones have a number; what comes after is kept as it is, and nothing is lost.
    [Fact]
    public void Marks_that_are_all_different_are_kept_too()
    {
        var store = new MarkStore();
        var books = Enumerable.Range(0, 650).Select(_ => new MarkBook(store)).ToList();
        for (var i = 0; i < 65_000; i++)
        {
            Assert.True(books[i / 100].Add(Key(i % 100), "N", null, null, $"w{i}"));
        }

        Assert.Equal(65_000, books.Sum(b => b.Rows().Count()));
        Assert.Equal(["w64999"], books[^1].Rows().Where(r => r.Key == Key(99)).Select(r => r.Written));
        Assert.False(books[^1].Add(Key(99), "I", null, null, "x"));
        Assert.Equal("", books[^1].Sorted([])[^1].Code);
    }

    // By hand: 100 blocks of 32 days, more than have a place of their own, and 100 codes, more than have one. Two pupils have each mark.
    [Fact]
    public void Marks_of_many_years_and_of_many_codes_are_kept_and_counted()
    {
        var store = new MarkStore();
        var (book, counts) = (new MarkBook(store), new MarkCounts(store));
        for (var i = 99; i >= 0; i--)
        {
            Assert.True(book.Add(Key(64 * i), $"c{i}", null, null, $"w{i}"));
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"c{i}"), book.Sorted([]).Select(m => m.Code));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => Key(64 * i).Date), book.Sorted([]).Select(m => m.Date));
        book.CountIn(counts);
        book.CountIn(counts);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (Key(64 * i), $"c{i}", $"w{i}", 2)).ToHashSet(),
            counts.All.Select(c => (c.Row.Key, c.Row.Code, c.Row.Written, c.Count)).ToHashSet());
        Assert.Equal(100, counts.All.Count());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Read, int Alive) Read(XmlRecords records)
    {
        var (read, alive, seen) = (0, 0, new List<WeakReference>());
        foreach (var record in records.Read())
        {
            seen.Add(new WeakReference(record.Element));
            if (++read % 500 == 0)
            {
                GC.Collect();
                alive = Math.Max(alive, seen.Count(s => s.IsAlive));
            }
        }

        return (read, alive);
    }

    private static void Fill(MarkBook book)
    {
        for (var i = 0; i < 190; i++)
        {
            book.Add(Key(i), i % 2 == 0 ? "/" : "\\", null, null, i % 2 == 0 ? "/" : "\\");
        }
    }

    private static MarkKey Key(int session) => new(First.AddDays(session / 2), (HalfDay)(session % 2), First.AddDays(session / 2));
}
