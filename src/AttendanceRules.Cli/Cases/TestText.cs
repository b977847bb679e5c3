using System.Globalization;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Cases;
using AttendanceRules.Coverage;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Cases;

/// <summary>What came of a run of cases, for a terminal: of each failed case what was expected beside what was found.</summary>
internal static class TestText
{
    private const int Width = 48;

    public static IEnumerable<string> Lines(TestOutcome outcome) =>
        outcome.Results.Where(r => r.Differences.Count > 0).SelectMany(Failed).Append(Counted(outcome))
            .Concat(outcome.Coverage.SelectMany(c => Covered(c, outcome.LeastPercent)))
            .Concat(outcome.Mutations.SelectMany(m => Mutated(m, outcome))).Select(PlainText.Of);

    private static string Counted(TestOutcome outcome) => Text($"{outcome.Results.Count - outcome.Failures} case(s) hold, ")
        + Text($"{outcome.Failures} fail.")
        + (outcome.StoryFolders > 0 ? Text($" {outcome.StoryFolders} story folder(s) among them.") : "");

    private static IEnumerable<string> Failed(CaseResult result)
    {
        yield return Text($"FAILED {result.File}({result.Line}): {result.Case}");
        foreach (var difference in result.Mismatches.Count > 0 ? [] : result.Differences)
        {
            yield return "  " + difference;
        }

        var about = Math.Min(Width, result.Mismatches.Select(m => m.About.Length).Append("2026-09-01".Length).Max());
        var expected = Math.Min(Width, result.Mismatches.Select(m => m.Expected.Length).Append("expected".Length).Max());
        foreach (var day in result.Mismatches.GroupBy(m => m.On))
        {
            yield return Row(IsoDate.Text(day.Key), "expected", "found");
            foreach (var mismatch in day)
            {
                var cells = new[] { mismatch.About, Or(mismatch.Expected), Or(mismatch.Found) }.Select(c => Wrapped(c).ToList()).ToList();
                for (var i = 0; i < cells.Max(c => c.Count); i++)
                {
                    yield return Row(Part(cells[0], i), Part(cells[1], i), Part(cells[2], i));
                }
            }
        }

        string Row(string x, string y, string z) => $"  {x.PadRight(about)}  {y.PadRight(expected)}  {z}".TrimEnd();
        static string Part(List<string> lines, int i) => i < lines.Count ? lines[i] : "";
        static string Or(string text) => text.Length > 0 ? text : "–";
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > Width)
        {
            var end = text.LastIndexOf(' ', Width);
            end = end > 0 ? end : Width;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }

    private static IEnumerable<string> Covered(CaseCoverage coverage, double? least)
    {
        yield return Text($"Coverage of {coverage.Pack}: {coverage.Percent:0.0} % ({coverage.Shown} of {coverage.Wanted} states).")
            + (coverage.Percent < least ? Text($" That is less than {least:0.##} %.") : "");
        foreach (var item in coverage.Items.Where(i => i.Missing.Count > 0))
        {
            yield return Text($"  {item.File}({item.Line}): no case has the {item.Kind} {item.Name} ")
                + string.Join(" or ", item.Missing) + ".";
        }

        if (coverage.Uncompared > 0)
        {
            yield return Text($"  {coverage.Uncompared} threshold(s) are compared with nothing, as lengths and amounts are, and are not ")
                + "counted.";
        }

        var notices = coverage.Notices.Where(n => n.IsShown).Select(n => n.Code).ToList();
        yield return Text($"  Notices that come up: {notices.Count} of {coverage.Notices.Count}")
            + (notices.Count > 0 ? ": " + string.Join(", ", notices) : "") + ".";
    }

    private static IEnumerable<string> Mutated(PackMutants mutants, TestOutcome outcome)
    {
        var same = outcome.Same(mutants);
        foreach (var survivor in mutants.Survivors.Except(same.Select(s => s.Mutant)))
        {
            yield return Text($"NOT CAUGHT {survivor.File}({survivor.Line}): {survivor.Owner}, {survivor.Kind}: ")
                + (survivor.Kind == "order" ? $"{survivor.Now} before {survivor.Was}" : $"{survivor.Was} → {survivor.Now}");
        }

        foreach (var wrong in outcome.WrongEquivalents(mutants))
        {
            yield return Text($"NOT EQUIVALENT {mutants.Pack}: {wrong}.");
        }

        yield return Text($"Changes of {mutants.Pack}: {mutants.Tried - mutants.Survivors.Count} of {mutants.Tried} are caught")
            + (outcome.Equivalents is null ? "."
                : Text($", {same.Count} mean the same ({100.0 * same.Count / Math.Max(1, mutants.Tried):0.0} %)."))
            + (mutants.Found > mutants.Tried
                ? Text($" {mutants.Found - mutants.Tried} more were not tried; --most says how many are.") : "");
        foreach (var (kind, tried, caught) in mutants.Kinds)
        {
            yield return Text($"  {kind}: {caught} of {tried}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
