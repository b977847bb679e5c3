using AttendanceRules.Advice;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>
/// Holds the clauses that declarations cite on the day of a check against it: by name, a stage by <c>PATHWAY/STAGE</c>; just these, in any
/// order. Of a name that several packs have, the case's own pack is meant.
/// </summary>
internal sealed class SourceCheck(RuleBook rules, string? packId, SubjectAdvice advice)
{
    private static readonly PackSection[] Sections = [.. PackSection.All.Where(s => s != PackSection.Sources)];

    public IEnumerable<CaseMismatch> Differences(JsonItem check)
    {
        if (check["sources"] is not { } expected)
        {
            yield break;
        }

        var cited = rules.Cited.Where(c => c.From is not { } from || from <= advice.AsOf)
            .Where(c => c.To is not { } to || to >= advice.AsOf).ToLookup(c => c.Id, StringComparer.Ordinal);
        foreach (var member in expected.Members)
        {
            var all = cited[member.Name].ToList();
            var own = all.FindAll(c => c.Pack.Pack!.Id == packId);
            var found = Sorted((own.Count > 0 ? own : all).Select(c => c.At.Text));
            var wanted = Sorted(expected.Strings(member.Name));
            if (!wanted.SequenceEqual(found, StringComparer.Ordinal))
            {
                var text = found.Count > 0 ? string.Join(", ", found) : "nothing";
                yield return CaseCheck.Mismatch(advice, $"sources of {member.Name}", string.Join(", ", wanted), found,
                    wanted is [CaseCheck.Asked] ? $"{member.Name} cites {text}"
                        : $"{member.Name} cites {text}, expected {(wanted.Count > 0 ? string.Join(", ", wanted) : "nothing")}");
            }
        }
    }

    /// <summary>Holds the names and clauses of a check against the packs.</summary>
    public static void Read(RuleBook rules, JsonItem check, ProblemList problems)
    {
        if (check["sources"] is not { } expected)
        {
            return;
        }

        var names = rules.Citing;
        foreach (var member in expected.Members)
        {
            if (!names.Contains(member.Name))
            {
                problems.Add(new Problem
                {
                    Code = "unknown-name", Severity = Severity.Error, Message = $"No pack declares '{member.Name}'.", File = check.File,
                    Line = member.Line, Column = member.Column, Path = member.Value.Path,
                    Suggestion = Nearest.Suggest(member.Name, names)
                        ?? "Write the name of a fact, threshold, question, group, action, rule or pathway, or PATHWAY/STAGE.",
                });
            }

            foreach (var at in expected.List(member.Name).Where(i => i.Text != CaseCheck.Asked))
            {
                Clause(rules, at, problems);
            }
        }
    }

    private static void Clause(RuleBook rules, JsonItem at, ProblemList problems)
    {
        var parts = at.Text.Split('#');
        var documents = rules.Book.Sources.Where(s => s.Id == parts[0]).ToList();
        if (at.Kind != JsonItemKind.Text || parts.Length != 2)
        {
            problems.Add("bad-source", at, $"'{at.Text}' is not a citation.", "Write document#clause.");
        }
        else if (documents.Count == 0)
        {
            problems.Add("unknown-source", at, $"Unknown document '{parts[0]}'.",
                Nearest.Suggest(parts[0], rules.Book.Sources.Select(s => s.Id)));
        }
        else if (documents.SelectMany(d => d.Clauses).Select(c => c.Id).ToList() is { Count: > 0 } clauses && !clauses.Contains(parts[1]))
        {
            problems.Add("unknown-clause", at, $"'{parts[0]}' has no clause '{parts[1]}'.", Nearest.Suggest(parts[1], clauses));
        }
    }

    /// <summary>What can cite: declarations, and stages and sections as PATHWAY/STAGE.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<PackFiles> packs) =>
        Sections.SelectMany(s => packs.SelectMany(p => p.Each(s))).SelectMany(d =>
            d.Item.List("stages").Concat(d.Item.List("sections")).Select(i => i.String("id")).OfType<string>()
                .Select(id => $"{d.Name}/{id}").Prepend(d.Name));

    private static List<string> Sorted(IEnumerable<string> clauses) =>
        [.. clauses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
