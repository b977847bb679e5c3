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
        var row = new CaseworkRow(reader.Date(), reader.Needed())
        {
            Entry = reader.Text(), Parent = reader.Text(), Due = reader.Day(), Until = reader.Day(), Outcome = reader.Text(),
            OutcomeDate = reader.Day(),
        };
        var (from, to) = (reader.Day(), reader.Day());
        if (from is null != to is null)
        {
            throw RegisterFileException.Damaged("a span has one end");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in reader.List((ref BlockReader r) => (r.Needed(), r.Needed())))
        {
            if (!values.TryAdd(name, value))
            {
                throw RegisterFileException.Damaged("a step has two values of one name");
            }
        }

        return row with { For = from is { } first && to is { } last ? new(first, last) : null, Values = values, Known = reader.Day() };
    }

    private static void Answer(BlockWriter writer, Answer answer)
    {
        writer.Name(answer.Question);
        writer.Name(answer.Value);
        writer.Day(answer.Date);
        writer.Text(answer.Parent);
        writer.Day(answer.Known);
    }
}
