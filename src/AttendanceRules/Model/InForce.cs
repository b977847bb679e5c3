using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Model;

/// <summary>What of a book counts on one date: the same for every subject, listed once a date and read by many threads.</summary>
internal sealed class InForce
{
    private volatile object? planned;

    public InForce(Book book, DateOnly date)
    {
        Date = date;
        List<RuleDeclaration> calling = [.. book.Rules.Where(r => r.Withhold is null && MayCall(book, r, date))];
        OfPupils = [.. calling.Where(r => r.Of != SubjectKind.School)];
        Gates = [.. OfPupils.Select(r => r.Group is { } group ? book.GateOf(group, r.Cell) : null)];
        OfSchool = [.. calling.Where(r => r.Of == SubjectKind.School)];
        Withholding = [.. book.Rules.Where(r => r.Withhold is not null && r.IsInForce(date))];
        Pathways = [.. book.Pathways.GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => g.ToList())
            .Where(g => g.Exists(p => p.IsInForce(date))).Select(g => (g, g.Find(p => p.IsInForce(date))!))];
        Groups = [.. book.Groups.Where(g => g.When.When.Names.Any() && g.IsInForce(date)).Select(g => (g.Name, g.When))];
        var facts = book.Names.Facts.Select(d => book.Names.Find(d)?.EditionOn(date)).ToList();
        Bands = [.. facts.OfType<BandFact>().Where(b => !b.NeedsPathway && b.MayLackRowOn(date))];
        Casework = [.. facts.OfType<CaseworkFact>().Where(f => !f.NeedsPathway && f.For is not null)];
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>What evaluation found out of the date alone; null: nothing yet.</summary>
    public object? Planned => planned;

    /// <summary>
    /// Rules that may call for something of a pupil or of each parent. What an entry began goes on under the edition of its day (S17).
    /// </summary>
    public IReadOnlyList<RuleDeclaration> OfPupils { get; }

    /// <summary>Rules that may call for something of the school.</summary>
    public IReadOnlyList<RuleDeclaration> OfSchool { get; }

    /// <summary>The groups of the rules of pupils, in their order; null: the rule is for everybody.</summary>
    public IReadOnlyList<GroupGate?> Gates { get; }

    /// <summary>Rules that withhold.</summary>
    public IReadOnlyList<RuleDeclaration> Withholding { get; }

    /// <summary>All editions of each pathway of which one is in force, and that one.</summary>
    public IReadOnlyList<(IReadOnlyList<PathwayDeclaration> Editions, PathwayDeclaration Now)> Pathways { get; }

    /// <summary>Groups that not everybody is in.</summary>
    public IReadOnlyList<(string Name, ConditionFact When)> Groups { get; }

    /// <summary>Bands outside pathways in which a number may have no row on the date.</summary>
    public IReadOnlyList<BandFact> Bands { get; }

    /// <summary>Facts of casework outside pathways that look at the dates a step is about.</summary>
    public IReadOnlyList<CaseworkFact> Casework { get; }

    /// <summary>Keeps what was found out, unless something is kept already.</summary>
    /// <returns>What is kept.</returns>
    public object Plan(object found) => Interlocked.CompareExchange(ref planned, found, null) ?? found;

    private static bool MayCall(Book book, RuleDeclaration rule, DateOnly date) =>
        rule.IsInForce(date) || IsSucceeded(book, rule, date) || (rule.On?.Action is not null && rule.From <= date);

    // An event of a day on which an earlier edition was in force goes on under that edition.
    private static bool IsSucceeded(Book book, RuleDeclaration rule, DateOnly date) =>
        rule.On is not null && rule.To < date && book.Rules.Any(r => r.Id == rule.Id && r.From > rule.To && r.IsInForce(date));
}
