using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Rejects;

/// <summary>
/// Dates of one column in a form that was not named: which form would read all of them. One that is named in the other order of day and
/// month is none of them, since the date is then a mistake among others of its form.
/// </summary>
internal sealed class ForeignDates
{
    // Of forms that differ in the order of day and month alone both are here; the day comes first in most exports.
    private static readonly (string Form, string? MonthFirst)[] Known =
    [
        ("dd/MM/yyyy", "MM/dd/yyyy"), ("d/M/yyyy", "M/d/yyyy"), ("dd/MM/yy", "MM/dd/yy"), ("d/M/yy", "M/d/yy"),
        ("dd-MM-yyyy", "MM-dd-yyyy"), ("d-M-yyyy", "M-d-yyyy"), ("dd.MM.yyyy", null), ("d.M.yyyy", null), ("dd MMM yyyy", null),
        ("d MMM yyyy", null), ("dd MMMM yyyy", null), ("d MMMM yyyy", null), ("dd-MMM-yyyy", null), ("d-MMM-yyyy", null),
        ("dd-MMM-yy", null), ("d-MMM-yy", null), ("yyyy/MM/dd", null), ("yyyyMMdd", null),
        ("dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss"), ("dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"), ("yyyy-MM-dd HH:mm:ss", null),
        ("yyyy-MM-dd HH:mm", null), ("yyyy-MM-ddTHH:mm:ss", null), ("yyyy-MM-ddTHH:mm", null), ("yyyy-MM-ddTHH:mm:ssK", null),
    ];

    private static readonly Dictionary<string, DateForm> Readers = Known.SelectMany(k => new[] { k.Form, k.MonthFirst }).OfType<string>()
        .ToDictionary(f => f, f => new DateForm([f]), StringComparer.Ordinal);

    private readonly BadDate first;
    private List<string> forms;
    private bool isOneForm = true;
    private int count = 1;

    private ForeignDates(BadDate first, List<string> forms) => (this.first, this.forms) = (first, forms);

    /// <summary>The date, where it can be read in a form that was not named; null: it is not a date, or a mistake in a form.</summary>
    public static ForeignDates? Of(BadDate date) => Forms(date) is { Count: > 0 } forms ? new ForeignDates(date, forms) : null;

    /// <summary>Takes another date of the column; false where it is of no form that was not named.</summary>
    public bool Add(BadDate date)
    {
        var both = forms.Where(f => Readers[f].TryRead(date.Text, out _)).ToList();
        if (both.Count == 0)
        {
            if (Forms(date).Count == 0)
            {
                return false;
            }

            isOneForm = false;
        }

        forms = both;
        count++;
        return true;
    }

    /// <summary>What is wrong with all of them, and what to do.</summary>
    public string Reason
    {
        get
        {
            var also = first.Dates.CanBeNamed ? ", or " + Remedy : "";
            return count == 1 ? Rejects.Reason.BadDate(first.Text, first.Dates.Names, also)
                : Rejects.Reason.BadDates(first.Text, first.Dates.Names, also);
        }
    }

    /// <summary>How a mapping file makes them dates, without a full stop.</summary>
    public string Remedy => isOneForm ? "name the form in mapping.json: " + Named()
        : "name their forms in mapping.json under \"dateFormats\"";

    private string Named()
    {
        var (form, monthFirst) = Known.First(k => forms.Contains(k.Form) || (k.MonthFirst is { } other && forms.Contains(other)));
        var isDayFirst = forms.Contains(form);
        return monthFirst is null || !forms.Contains(monthFirst) ? $"\"dateFormats\": {List(form)}"
            : !isDayFirst ? $"\"dateFormats\": {List(monthFirst)}"
            : $"\"dateFormats\": {List(form)}, or {List(monthFirst)} where the month comes first";
    }

    // A mapping's forms take the place of those of the one below it, so those that were named before are named again.
    private string List(string form) =>
        $"[{string.Join(", ", first.Dates.Mapped.Append(form).Distinct(StringComparer.Ordinal).Select(f => $"\"{f}\""))}]";

    private static List<string> Forms(BadDate date) =>
        [.. Readers.Where(r => r.Value.TryRead(date.Text, out _) && !date.Dates.Mapped.Any(n => IsOtherOrder(n, r.Key)))
            .Select(r => r.Key)];

    private static bool IsOtherOrder(string named, string form) => Layout(named, isOrdered: false) == Layout(form, isOrdered: false)
        && Layout(named, isOrdered: true) != Layout(form, isOrdered: true);

    // A letter for a day or a month of numbers, however many digits it has.
    private static string Layout(string form, bool isOrdered)
    {
        var layout = form.Replace("MMMM", "A", StringComparison.Ordinal).Replace("MMM", "A", StringComparison.Ordinal)
            .Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal);
        return isOrdered ? layout : layout.Replace('d', '#').Replace('M', '#');
    }
}
