using AttendanceRules.Catalogues;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary>A trace for reading on a terminal.</summary>
internal static class TraceReport
{
    public static IEnumerable<string> Of(SourceTrace trace)
    {
        foreach (var document in trace.Documents)
        {
            yield return $"{document.Id}: {document.Title}";
            foreach (var clause in document.Clauses)
            {
                yield return $"  {clause.Clause,-28} {clause.Kind?.ToWord() ?? "",-13} {clause.Text}";
                foreach (var users in clause.UsedBy.GroupBy(u => (u.Pack, u.Kind)))
                {
                    yield return $"  {"",-28} {"used by",-13} {users.Key.Kind} {string.Join(", ", users.Select(u => u.Id))} "
                        + $"({users.Key.Pack})";
                }

                if (clause.NotEncodable is { } why)
                {
                    yield return $"  {"",-28} not encodable {why}";
                }
                else if (clause.UsedBy.Count == 0)
                {
                    yield return $"  {"",-28} not used";
                }
            }

            var (used, cannot) = (document.Clauses.Count(c => c.UsedBy.Count > 0), document.Clauses.Count(c => c.NotEncodable is not null));
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"  {document.Clauses.Count} clauses: {used} used, {cannot} not "
                    + $"encodable, {document.Clauses.Count(c => c.UsedBy.Count == 0 && c.NotEncodable is null)} neither.");
            yield return "";
        }

        yield return "What each declaration rests on";
        foreach (var declaration in trace.Declarations)
        {
            yield return $"  {declaration.Pack,-20} {declaration.Kind} {declaration.Id}: {string.Join(", ", declaration.Sources)}";
        }
    }
}
