using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// A name by which a school's pupils are divided, on one day after another: of each pupil it is kept since when its value has been what it
/// was when it was asked last.
/// </summary>
internal sealed class CohortName(Symbol by, int pupils)
{
    private const int Unknown = -1;

    // For so many values more is made at once.
    private const int Room = 8;

    private readonly Partition partition = new(by);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    // Of each pupil the first and the last day, and the number of the value.
    private readonly (int From, int To, int Number)[] known = new (int, int, int)[pupils];
    private readonly int[] places = new int[pupils];

    // By the number of a value its place among those of the day; below zero: nobody has it.
    private int[] order = [];
    private bool[] isSeen = [];
    private bool[] wasSeen = [];
    private int seen;

    public string Name => by.Name;

    /// <summary>The values of the day, in their order; none where it is known of nobody.</summary>
    public IReadOnlyList<string> Values { get; private set; } = [];

    /// <summary>Whether it is known of nobody.</summary>
    public bool IsUnknown => seen == 0;

    /// <summary>Whether somebody's value is not known.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a value that is not known may be one that nobody is known to have.</summary>
    public bool MayBeOther => IsOpen && partition.Listed is null;

    /// <summary>Of each pupil who counts on the day the place of the value; below zero where it is not known.</summary>
    public ReadOnlySpan<int> Places => places;

    /// <summary>Begins a day.</summary>
    public void Begin()
    {
        (seen, IsOpen) = (0, false);
        (isSeen, wasSeen) = (wasSeen, isSeen);
        Array.Clear(isSeen);
    }

    /// <summary>Finds the value of a pupil from what is known of other days.</summary>
    /// <param name="place">The pupil's place among those who count on the day.</param>
    /// <param name="pupil">The pupil's place in the school.</param>
    /// <param name="day">The day.</param>
    public bool TryFind(int place, int pupil, int day)
    {
        ref readonly var own = ref known[pupil];
        if (day < own.From || day > own.To)
        {
            return false;
        }

        Set(place, own.Number);
        return true;
    }

    /// <summary>Asks for the value of a pupil.</summary>
    /// <param name="place">The pupil's place among those who count on the day.</param>
    /// <param name="pupil">The pupil's place in the school.</param>
    /// <param name="at">Where it is asked.</param>
    /// <param name="isKept">Whether the days are looked for on which it is the same.</param>
    public void Ask(int place, int pupil, EvaluationContext at, bool isKept)
    {
        var number = NumberOf(partition.PartOf(at));
        if (isKept)
        {
            known[pupil] = (SameSince.Of(by, at).DayNumber, at.Date.DayNumber, number);
        }

        Set(place, number);
    }

    /// <summary>Ends a day on which so many pupils count: values get their order.</summary>
    public void End(int count)
    {
        if (!isSeen.AsSpan().SequenceEqual(wasSeen))
        {
            Values = IsUnknown ? [] : [.. texts.Where((_, i) => isSeen[i]).Concat(partition.Listed ?? [])
                .Distinct(StringComparer.Ordinal).Order(PartOrder.Instance)];
            order = [.. texts.Select((t, i) => isSeen[i] ? Values.ToList().IndexOf(t) : Unknown)];
        }

        for (var i = 0; i < count; i++)
        {
            places[i] = places[i] < 0 ? Unknown : order[places[i]];
        }
    }

    private void Set(int place, int number)
    {
        places[place] = number;
        IsOpen |= number < 0;
        if (number >= 0 && !isSeen[number])
        {
            isSeen[number] = true;
            seen++;
        }
    }

    private int NumberOf(string? text)
    {
        if (text is null)
        {
            return Unknown;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = texts.Count;
            texts.Add(text);
            if (isSeen.Length < texts.Count)
            {
                Array.Resize(ref isSeen, texts.Count + Room);
                Array.Resize(ref wasSeen, texts.Count + Room);
            }
        }

        return number;
    }
}
