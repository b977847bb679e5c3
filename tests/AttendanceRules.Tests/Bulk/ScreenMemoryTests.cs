using System.Reflection;
using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.RegisterFiles;

namespace AttendanceRules.Tests.Bulk;

/// <summary>What a screen works in is kept with the book for the next one, and holds no record.</summary>
public sealed class ScreenMemoryTests
{
    private static readonly DateOnly Day = new(2026, 9, 18);

    [Fact]
    public void What_was_given_back_is_lent_again_for_the_same_day_alone()
    {
        var book = Made.Book(""" "actions": { "a": { "title": "A", "by": "school" } }, "rules": { "r": { "do": [ "a" ] } } """);
        var (memory, plan, other) = (ScreenMemory.Of(book.Book), PlanOn(book, Day), PlanOn(book, Day.AddDays(1)));
        var first = memory.Lend(plan);
        Assert.NotSame(first, memory.Lend(plan));
        memory.GiveBack(first);
        Assert.NotSame(first, memory.Lend(other));
        Assert.Same(first, memory.Lend(plan));
        Assert.NotSame(first, memory.Lend(plan));
    }

    // The ninth takes the place of the first.
    [Fact]
    public void No_more_is_kept_than_for_eight_threads()
    {
        var book = Made.Book(""" "actions": { "a": { "title": "A", "by": "school" } }, "rules": { "r": { "do": [ "a" ] } } """);
        var (memory, plan) = (ScreenMemory.Of(book.Book), PlanOn(book, Day));
        var lent = Enumerable.Range(0, 9).Select(_ => memory.Lend(plan)).ToList();
        lent.ForEach(memory.GiveBack);
        Assert.Equal(lent.Skip(1), Enumerable.Range(0, 8).Select(_ => memory.Lend(plan)).Reverse());
        Assert.DoesNotContain(memory.Lend(plan), lent);
    }

    [Fact]
    public void What_was_found_is_forgotten_before_others_are_found_in_its_place()
    {
        var book = Made.Book(""" "actions": { "a": { "title": "A", "by": "school" } }, "rules": { "r": { "do": [ "a" ] } } """);
        var memory = ScreenMemory.Of(book.Book);
        var found = memory.LendResults();
        found.Count = 2;
        found[1].Set(ScreenedPupil.Called, 0);
        Assert.True(found[1].IsCalledFor(0));
        Assert.NotSame(found, memory.LendResults());
        memory.GiveBack(found);
        Assert.Same(found, memory.LendResults());
        Assert.Equal(0, found.Count);
        Assert.False(found[1].IsCalledFor(0));
    }

    // The seventeenth is not kept.
    [Fact]
    public void No_more_results_are_kept_than_wait_for_some_threads()
    {
        var book = Made.Book(""" "actions": { "a": { "title": "A", "by": "school" } }, "rules": { "r": { "do": [ "a" ] } } """);
        var memory = ScreenMemory.Of(book.Book);
        var lent = Enumerable.Range(0, 17).Select(_ => memory.LendResults()).ToList();
        lent.ForEach(memory.GiveBack);
        Assert.Equal(lent.Take(16), Enumerable.Range(0, 16).Select(_ => memory.LendResults()).Reverse());
        Assert.DoesNotContain(memory.LendResults(), lent);
    }

    [Fact]
    public void After_a_screen_no_text_of_a_record_is_left_in_it()
    {
        var book = Made.Book("""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "text", "per": "parent" } },
            "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school", "outcomes": [ "held" ] } },
            "pathways": { "p": { "title": "P", "of": "parent", "stages": [ { "id": "a", "do": [ "one" ] },
              { "id": "b", "when": "q == 'secret-c'", "do": [ "two" ] } ] } },
            "rules": { "r": { "on": "one", "do": [ "two" ] }, "s": { "of": "parent", "when": "q == 'secret-d'", "do": [ "two" ] } }
            """);
        var pupil = Made.Pupil(Day, "2026-09-10 I I").WithParents("secret-parent", "secret-other")
            .Did(new(2026, 9, 11), "one", "secret-parent").Answered("q", "secret-answer", Day, "secret-parent")
            .Has("secret-name", "secret-value").Create();
        using var written = new WrittenFile(new SchoolRecord("S1", pupil.Calendar, [pupil], null));
        using var file = RegisterFile.Open(written.Path);
        var screen = book.ScreenOn(Day, new AdviceOptions { Threads = 1 });
        Assert.Equal(1, screen.Each(file, (_, found) => Assert.True(found.IsCalledFor(screen.NumberOf("r")))));

        var block = ScreenMemory.Of(book.Book).Lend(PlanOn(book, Day));
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var size = Reach(block, texts);
        Assert.InRange(size, 1_000, int.MaxValue);
        Assert.DoesNotContain(texts, t => t is "secret-parent" or "secret-other" or "secret-answer" or "secret-name" or "secret-value");
        block.Add(book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), null, null), new ScreenedPupil(screen.Rules.Count));
        Reach(block, texts);
        Assert.Contains("secret-parent", texts);
    }

    private static ScreenPlan PlanOn(RuleBook book, DateOnly day)
    {
        var numbers = book.ScreenOn(day).Rules.Select((id, n) => (id, n)).ToDictionary(r => r.id, r => r.n, StringComparer.Ordinal);
        return ScreenPlan.Of(book.Book, day, numbers);
    }

    // How many objects can be reached from one, and which texts.
    private static int Reach(object from, HashSet<string> texts)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { from };
        var left = new Stack<object>(seen);
        while (left.TryPop(out var next))
        {
            foreach (var held in Held(next))
            {
                if (held is string text)
                {
                    texts.Add(text);
                }
                else if (held is not (Type or Delegate or Assembly) && !held.GetType().IsPrimitive && seen.Add(held))
                {
                    left.Push(held);
                }
            }
        }

        return seen.Count;
    }

    private static IEnumerable<object> Held(object one)
    {
        if (one is Array array)
        {
            return array.GetType().GetElementType()!.IsPrimitive ? [] : array.Cast<object?>().OfType<object>();
        }

        var fields = new List<object?>();
        for (var type = one.GetType(); type is not null; type = type.BaseType)
        {
            fields.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(f => !f.FieldType.IsPointer && !f.FieldType.IsPrimitive).Select(f => f.GetValue(one)));
        }

        return fields.OfType<object>();
    }
}
