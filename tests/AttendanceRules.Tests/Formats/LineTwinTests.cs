using System.Buffers;
using System.Text;
using System.Text.Json;
using AttendanceRules.Advice;

namespace AttendanceRules.Tests.Formats;

/// <summary>
/// A line of advice copies what was written before, in the line or in another; its twin is the indented document, parsed and written anew
/// without any of that. Texts are made of characters that JSON, terminals and pages have trouble with.
/// </summary>
public sealed class LineTwinTests
{
    private static readonly string[] Characters =
        ["a", "Z", "7", " ", "\"", "\\", "/", "<", ">", "&", "'", "+", "`", "\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u00e9", "\u2028",
            "\u202e", "\ufeff", "\ufffd", "\U0001F600", "\ud83d", "\ude00", "{", "}", "[", "]", ",", ":"];

    [Fact]
    public void A_line_is_its_twin_whatever_characters_its_texts_have()
    {
        var random = new Random(20261130);

        // Lists that several lines have: what the first of them wrote is what the others copy.
        var next = Enumerable.Range(0, 20).Select(_ => Next(random)).ToList();
        for (var i = 0; i < 400; i++)
        {
            var advice = Advice(random, next);
            var line = Line(advice);
            Assert.Equal(Twin(advice), line);
            Assert.Equal(line, Line(advice));
        }
    }

    // Of one line nothing is left in the next, though a list of the same content comes at the same place.
    [Fact]
    public void Evidence_that_was_written_in_a_line_is_written_anew_in_the_next()
    {
        var evidence = new List<string> { "2026-09-02 AM N", "2026-09-02 PM N" };
        var advice = WithEvidence(new Random(1), evidence);
        var first = Line(advice);
        evidence.RemoveAt(1);
        Assert.Equal(Twin(advice), Line(advice));
        Assert.NotEqual(first, Line(advice));
    }

    [Fact]
    public void A_line_that_was_broken_off_leaves_nothing_in_the_next()
    {
        var advice = Advice(new Random(2), [Next(new Random(3))]);
        var line = Line(advice);
        Assert.Throws<NotSupportedException>(() => advice.WriteLine(new MemoryStream([])));
        Assert.Equal(line, Line(advice));
    }

    private static PupilAdvice WithEvidence(Random random, IReadOnlyList<string> evidence)
    {
        var advice = Advice(random, [Next(random)]);
        return advice with
        {
            Actions = [.. advice.Actions.Select(a => a with { Reasons = [.. a.Reasons.Select(r => r with { Evidence = evidence })] })],
        };
    }

    private static PupilAdvice Advice(Random random, List<IReadOnlyList<NextStage>> next)
    {
        var advice = MadeAdvice.Of(Text(random), Text(random), Text(random)).Advice.Pupils[0];
        var evidence = Enumerable.Range(0, 2).Select(_ => Texts(random)).ToList();
        var action = advice.Actions[0] with
        {
            Title = Text(random), Rules = Texts(random), Sources = Texts(random),
            Reasons = [.. Enumerable.Range(0, random.Next(6)).Select(i => Reason(random, evidence[i % 2]))],
        };
        var position = advice.Pathways[0] with { Parent = Text(random), Status = PathwayStatus.NotStarted };
        return advice with
        {
            Groups = Texts(random), Actions = [.. advice.Actions, action, action],
            Pathways = [.. advice.Pathways, .. next.Select(n => position with { Next = n }), position with { Next = Next(random) }],
        };
    }

    private static Reason Reason(Random random, IReadOnlyList<string> evidence) => new()
    {
        Fact = Text(random), Title = Text(random), Text = Text(random), Comparator = Comparator.AtLeast, Evidence = evidence,
        Value = new FactValue { State = ValueState.Known, Text = Text(random), Because = random.Next(2) == 0 ? null : Text(random) },
        Limits = [new FactValue { State = ValueState.Known, Least = 100m / random.Next(1, 9), Most = 3 }],
        IsAssumed = random.Next(2) == 0,
    };

    private static IReadOnlyList<NextStage> Next(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
        new NextStage { Stage = Text(random), Status = PathwayStatus.Open, Missing = Texts(random) })];

    private static List<string> Texts(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Text(random))];

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));

    private static string Line(PupilAdvice advice)
    {
        using var stream = new MemoryStream();
        advice.WriteLine(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Twin(PupilAdvice advice)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var document = JsonDocument.Parse(advice.ToJson()))
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
