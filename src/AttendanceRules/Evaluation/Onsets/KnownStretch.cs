using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// What is kept of the school days on which a name was what is sought: with the records where they are kept, else by its number while the
/// advice is made.
/// </summary>
internal readonly struct KnownStretch
{
    private const int Soughts = 4;

    private readonly NameStretches? stretches;
    private readonly int place;
    private readonly Dictionary<FactKey, object>? kept;
    private readonly FactKey key;

    private KnownStretch(NameStretches stretches, int place)
    {
        (this.stretches, this.place) = (stretches, place);
        (First, End) = stretches[place];
    }

    private KnownStretch(Dictionary<FactKey, object> kept, in FactKey key)
    {
        (this.kept, this.key) = (kept, key);
        (First, End) = kept.TryGetValue(key, out var known) && known is Stretch stretch ? (stretch.First, stretch.Last + 1) : default;
    }

    /// <summary>The number of its first day.</summary>
    public int First { get; }

    /// <summary>The number after that of its last day; no greater than the first where nothing is known.</summary>
    public int End { get; }

    /// <summary>What is known of a name, asked where the days are shared.</summary>
    public static KnownStretch Of(Symbol name, OnsetQuery query)
    {
        var (context, isOfParent) = (query.Context, (name.RestsOn & SymbolReads.Parent) != SymbolReads.None);
        return context.File is { IsKept: false, Today: { } today } && name.Number >= 0
            && (isOfParent ? context.ParentNumber : 0) is >= 0 and var parent
            ? new(today.Stretches, (today.Cell(name.Number, parent) * Soughts) + (int)query.Sought)
            : new(context.File.Memo, new FactKey(name, default, isOfParent ? context.Parent ?? "" : "", (int)query.Sought));
    }

    public bool Holds(int day) => day >= First && day < End;

    /// <summary>Keeps that it was so from a first day to a last, with what is known where the two meet.</summary>
    public void Keep(int first, int last)
    {
        if (Holds(first) && Holds(last))
        {
            return;
        }

        var (from, end) = First > last || End <= first ? (first, last + 1) : (Math.Min(first, First), Math.Max(last + 1, End));
        if (stretches is not null)
        {
            stretches[place] = (from, end);
        }
        else
        {
            kept![key] = new Stretch(from, end - 1);
        }
    }
}
