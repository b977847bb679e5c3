using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.RegisterFiles;

/// <summary>Casework and answers of a pupil or a school.</summary>
internal static class CaseworkBlock
{
    public static void Write(BlockWriter writer, IReadOnlyList<CaseworkRow>? casework, IReadOnlyList<Answer> answers)
    {
        writer.Flag(casework is not null);
        writer.List(casework ?? [], Row);
        writer.List(answers, Answer);
    }

    public static List<CaseworkRow>? ReadRows(ref BlockReader reader)
    {
        var isSupplied = reader.Flag() == true;
        var rows = reader.List((ref BlockReader r) => Row(ref r));
        return isSupplied ? rows : rows.Count == 0 ? null : throw RegisterFileException.Damaged("casework is there and not supplied");
    }

    /// <summary>Reads rows without a record of each.</summary>
    /// <param name="reader">Where they begin.</param>
    /// <param name="rows">What takes them.</param>
    /// <returns>The same; null: casework was not supplied.</returns>
    public static CaseRows? ReadRows(ref BlockReader reader, CaseRows rows)
    {
        var isSupplied = reader.Flag() == true;
        var count = reader.Number(reader.Left);
        for (var i = 0; i < count; i++)
        {
            Row(ref reader, rows);
        }

        return isSupplied ? rows : count == 0 ? null : throw RegisterFileException.Damaged("casework is there and not supplied");
    }

    public static List<Answer> ReadAnswers(ref BlockReader reader) =>
        reader.List((ref BlockReader r) => new Answer(r.Needed(), r.Needed(), r.Day(), r.Text(), r.Day()));

    private static void Row(BlockWriter writer, CaseworkRow row)
    {
        writer.Day(row.Date);
        writer.Name(row.Action);
        writer.Text(row.Entry);
        writer.Text(row.Parent);
        writer.Day(row.Due);
        writer.Day(row.Until);
        writer.Name(row.Outcome);
        writer.Day(row.OutcomeDate);
        writer.Day(row.For?.From);
        writer.Day(row.For?.To);
        writer.List([.. row.Values.OrderBy(v => v.Key, StringComparer.Ordinal)], (w, value) =>
        {
            w.Name(value.Key);
            w.Text(value.Value);
        });
        writer.Day(row.Known);
    }

    private static CaseworkRow Row(ref BlockReader reader)
    {
        var row = Fields(ref reader);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in reader.List((ref BlockReader r) => (r.Needed(), r.Needed())))
        {
            if (!values.TryAdd(name, value))
            {
                throw TwoValues();
            }
        }

        return new CaseworkRow(row.Date, row.Action)
        {
            Entry = row.Entry, Parent = row.Parent, Due = row.Due, Until = row.Until, Outcome = row.Outcome,
            OutcomeDate = row.OutcomeDate, For = row.For, Values = values, Known = reader.Day(),
        };
    }

    private static void Row(ref BlockReader reader, CaseRows rows)
    {
        rows.Add(Fields(ref reader));
        var count = reader.Number(reader.Left);
        for (var i = 0; i < count; i++)
        {
            if (!rows.TryAdd(reader.Needed(), reader.Needed()))
            {
                throw TwoValues();
            }
        }

        rows.KnownOn(reader.Day());
    }

    // Up to the values, behind which is when it became known.
    private static CaseRow Fields(ref BlockReader reader)
    {
        var row = new CaseRow(reader.Date(), reader.Needed())
        {
            Entry = reader.Text(), Parent = reader.Text(), Due = reader.Day(), Until = reader.Day(), Outcome = reader.Text(),
            OutcomeDate = reader.Day(),
        };
        var (from, to) = (reader.Day(), reader.Day());
        if (from is null != to is null)
        {
            throw RegisterFileException.Damaged("a span has one end");
        }

        row.For = from is { } first && to is { } last ? new DateSpan(first, last) : null;
        return row;
    }

    private static RegisterFileException TwoValues() => RegisterFileException.Damaged("a step has two values of one name");

    private static void Answer(BlockWriter writer, Answer answer)
    {
        writer.Name(answer.Question);
        writer.Name(answer.Value);
        writer.Day(answer.Date);
        writer.Text(answer.Parent);
        writer.Day(answer.Known);
    }
}
