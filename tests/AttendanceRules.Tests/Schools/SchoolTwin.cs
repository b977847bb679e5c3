using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Schools;

/// <summary>
/// The figures of a school once more, straight from the marks, with nothing but LINQ: every assignment of what is unknown is tried.
/// </summary>
internal sealed class SchoolTwin
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["/"] = "present", ["\\"] = "present", ["L"] = "present", ["V"] = "present", ["I"] = "authorised", ["M"] = "authorised", ["O"] =
            "unauthorised", ["G"] = "unauthorised", ["U"] = "unauthorised", ["Y2"] = "no",
    };

    private readonly List<(PupilRecord Pupil, Dictionary<string, string?> Parts, List<string?> Sessions)> pupils;

    public SchoolTwin(SchoolRecord school, DateOnly day, IReadOnlyList<string> names) => pupils =
        [.. school.Pupils.Where(p => p.Left is null || p.Left >= day)
            .Select(p => (p, names.ToDictionary(n => n, n => Part(p, n), StringComparer.Ordinal), p.Marks.Where(m => m.Date <= day)
            .Select(m => Classes.GetValueOrDefault(m.Code)).ToList()))];

    public int Count => pupils.Count;

    public string Share(Func<PupilRecord, bool> of, params string[] classes)
    {
        var sessions = pupils.Where(p => of(p.Pupil)).SelectMany(p => p.Sessions).ToList();
        var (a, u, b) = Counts(sessions, classes);
        return Text(100m * a / (b + u), 100m * (a + u) / (b + u));
    }

    public string Sessions(string code) => pupils.Sum(p => p.Pupil.Marks.Count(m => m.Code == code && m.Date <= MadeSchool.Day))
        .ToString(CultureInfo.InvariantCulture);

    public string CodeShare(string code)
    {
        var (_, u, b) = Counts([.. pupils.SelectMany(p => p.Sessions)], []);
        var own = decimal.Parse(Sessions(code), CultureInfo.InvariantCulture);
        return Text(100m * own / (b + u), 100m * own / (b + u));
    }

    /// <summary>Ids of pupils whose absence is at least, and below, so many per cent whatever their unclassed sessions are.</summary>
    public IEnumerable<string> Absent(int from, int below) => pupils.Where(p =>
    {
        var (a, u, b) = Counts(p.Sessions, ["authorised", "unauthorised"]);
        return b + u > 0 && 100m * a / (b + u) >= from && 100m * (a + u) / (b + u) < below;
    }).Select(p => p.Pupil.Id);

    public IEnumerable<string> Cohorts(IReadOnlyList<string> names, int least, decimal lower)
    {
        var known = names.Where(n => pupils.Any(p => p.Parts[n] is not null)).ToDictionary(n => n, n => pupils.Select(p => p.Parts[n])
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var singles = known.SelectMany(n => n.Value.Select(v => new[] { (Name: n.Key, Value: v) })).ToList();
        var pairs = singles.SelectMany(x => singles.Where(y => Index(names, x[0].Name) < Index(names, y[0].Name))
            .Select(y => new[] { x[0], y[0] }))
            .Where(pair => !pair.Any(part => Members([part]).SequenceEqual(Members(pair))));
        return singles.Concat(pairs).Where(c => Members(c).Any(m => m != 'o')).Select(c => Line(c, least, lower));
    }

    // Of every pupil: i for in it, m for maybe, o for out of it.
    private string Members((string Name, string Value)[] parts) => string.Concat(pupils.Select(p =>
        parts.All(x => p.Parts[x.Name] == x.Value) ? 'i' : parts.Any(x => p.Parts[x.Name] is { } v && v != x.Value) ? 'o' : 'm'));

    private string Line((string Name, string Value)[] parts, int least, decimal lower)
    {
        var members = Members(parts);
        List<(long A, long U, long B)> All(char which) =>
            [.. pupils.Where((_, i) => members[i] == which).Select(p => Counts(p.Sessions, ["present"]))];
        var (inside, maybe, outside) = (All('i'), All('m'), All('o'));
        var name = string.Join(", ", parts.Select(p => $"{p.Name}={p.Value}"))
            + FormattableString.Invariant($" {inside.Count}+{maybe.Count}");
        if (inside.Count + maybe.Count < least || outside.Count + maybe.Count < least)
        {
            return name + " too few";
        }

        var (own, peers) = (Bounds(inside, maybe), Bounds(outside, maybe));
        var verdict = inside.Count >= least && outside.Count >= least && own.Most + lower < peers.Least ? "lower" : own.Least
            + lower < peers.Most ? "undecided" : "not lower";
        return $"{name} {Text(own.Least, own.Most)} {Text(peers.Least, peers.Most)} {verdict}";
    }

    private static (decimal Least, decimal Most) Bounds(List<(long A, long U, long B)> sure, List<(long A, long U, long B)> maybe)
    {
        var (a, u, b) = (sure.Sum(s => s.A), sure.Sum(s => s.U), sure.Sum(s => s.B));
        var all = Enumerable.Range(0, 1 << maybe.Count).Select(set => Enumerable.Range(0, maybe.Count).Where(i => (set & (1 << i)) != 0)
            .Select(i => maybe[i]).ToList())
            .Select(some => (A: a + some.Sum(s => s.A), U: u + some.Sum(s => s.U), B: b + some.Sum(s => s.B))).Where(x => x.B + x.U > 0)
                .ToList();
        return (all.Min(x => 100m * x.A / (x.B + x.U)), all.Max(x => 100m * (x.A + x.U) / (x.B + x.U)));
    }

    private static (long A, long U, long B) Counts(List<string?> sessions, string[] classes) =>
        (sessions.Count(s => classes.Contains(s)), sessions.Count(s => s is null), sessions.Count(s => s is not null and not "no"));

    private static string? Part(PupilRecord pupil, string name) => name == "yearGroup"
        ? pupil.YearGroup!.Value.ToString(CultureInfo.InvariantCulture)
        : pupil.Characteristics.FirstOrDefault(c => c.Name == name) is { } told ? (told.Value == "unknown" ? null : told.Value)
            : name is "ethnicity" ? "none" : "no";

    private static int Index(IReadOnlyList<string> names, string name) => names.ToList().IndexOf(name);

    private static string Text(decimal least, decimal most)
    {
        var (low, high) = (Text(least), Text(most));
        return low == high ? low : $"{low}..{high}";
    }

    private static string Text(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero)
        .ToString("0.##", CultureInfo.InvariantCulture);
}
