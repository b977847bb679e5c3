using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Schools;
using AttendanceRules.Tests.Properties;

namespace AttendanceRules.Tests.Rules;

/// <summary>Whatever packs declare knows where it is written.</summary>
public sealed class OriginTests
{
    private const string Pack = """
        { "pack": { "id": "authority", "title": "Authority", "version": "1", "extends": "england-base", "from": "2026-08-01" },
          "sources": { "policy": { "title": "Policy", "clauses": { "calls": "Ring on the third day." } } },
          "thresholds": { "few": { "title": "Few", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 } ] } },
          "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
          "questions": { "well": { "ask": "Well?", "of": "school", "type": "yes/no" } },
          "groups": { "absent": { "title": "Absent", "when": "missed >= few", "publishedFrom": "01-31" } },
          "actions": { "call": { "title": "Call", "by": "school" } },
          "rules": {
            "first": { "when": [ "missed >= 1",
              "missed >= few" ], "do": [ { "action": "call", "due": "2 school days" } ] },
            "second": { "firstOf": [ { "when": "well", "do": [ "call" ], "watch": { "for": "2 school weeks" } } ] } },
          "pathways": { "ladder": { "title": "Ladder", "stages": [
            { "id": "ring", "do": [ "call" ] },
            { "id": "again", "after": [ "ring" ], "wait": "2 school days", "do": [ "call" ],
              "watch": { "until": "2 school days after call" } } ] } } }
        """;

    private const string Layer = """
        { "pack": { "id": "school", "title": "School", "version": "1", "extends": "authority", "from": "2026-08-01" },
          "facts": { "missed": { "replaces": "missed@2026-08-01", "reason": "ours", "from": "2026-10-01", "of": "unauthorised" } } }
        """;

    [Fact]
    public void A_place_is_file_line_column_and_path()
    {
        var book = Load(Pack).Book;
        var (first, second) = (book.Rules.Single(r => r.Id == "first"), book.Rules.Single(r => r.Id == "second"));
        Assert.Equal(At(9, 14, "rules.first"), first.Origin);
        Assert.Equal(At(9, 24, "rules.first.when"), first.WhenOrigin);
        Assert.Equal([At(9, 26, "rules.first.when[0]"), At(10, 7, "rules.first.when[1]")], first.WhenPhrases.Select(p => p.Origin));
        Assert.Equal([("missed", 0), ("few", 10)], first.WhenPhrases[1].Names);
        Assert.Equal(At(10, 34, "rules.first.do[0]"), first.Do[0].Origin);
        Assert.Equal(At(11, 30, "rules.second.firstOf[0]"), second.FirstOf[0].Origin);
        Assert.Equal(At(11, 40, "rules.second.firstOf[0].when"), second.FirstOf[0].WhenOrigin);
        Assert.Equal(At(11, 75, "rules.second.firstOf[0].watch"), second.FirstOf[0].Watch!.Origin);
        Assert.Equal(At(11, 84, "rules.second.firstOf[0].watch.for"), second.FirstOf[0].Watch!.ForPhrase!.Origin);
        Assert.Equal(At(2, 26, "sources.policy"), book.Sources.Single(s => s.Id == "policy").Origin);
        Assert.Equal(At(4, 24, "facts.missed"), book.Names.Find("missed")!.Origin);
        Assert.Equal(At(6, 88, "groups.absent.publishedFrom"), book.Groups.Single(g => g.Name == "absent").PublishedFrom!.Origin);
    }

    [Fact]
    public void A_stage_knows_what_it_follows_and_waits_for_and_how_its_watch_ends()
    {
        var stage = Load(Pack).Book.Pathways.Single(p => p.Id == "ladder").Stages[1];
        Assert.Equal(At(14, 5, "pathways.ladder.stages[1]"), stage.Origin);
        Assert.Equal([At(14, 33, "pathways.ladder.stages[1].after[0]")], stage.AfterOrigins);
        Assert.Equal(("2 school days", "pathways.ladder.stages[1].wait"), (stage.WaitPhrase!.Text, stage.WaitPhrase.Origin.Path));
        Assert.Equal(("2 school days after call", "pathways.ladder.stages[1].watch.until"),
            (stage.Watch!.UntilPhrase!.Text, stage.Watch.UntilPhrase.Origin.Path));
    }

    [Fact]
    public void What_a_layer_changes_is_the_layers_own()
    {
        var dated = Assert.IsType<DatedFact>(Load(Pack, Layer).Book.Names.Find("missed"));
        Assert.Equal(
            [("authority", 1, "authority/pack.json", 4), ("school", 2, "school/pack.json", 2)],
            dated.Editions.Select(e => (e.Item.Origin.Pack, e.Item.Origin.Layer, e.Item.Origin.File, e.Item.Origin.Line)));
    }

    [Fact]
    public void Every_declaration_of_the_shipped_packs_is_placed_in_a_file_of_its_pack()
    {
        var book = Books.England.Book;
        var ids = Books.England.Files.ToDictionary(p => p.Pack!.Id, p => p.Name, StringComparer.Ordinal);
        var origins = Placed(book).ToList();
        Assert.True(origins.Count > 1000);
        Assert.All(origins, o => Assert.StartsWith(ids[o.Pack] + "/", o.File, StringComparison.Ordinal));
        Assert.All(origins, o => Assert.True(o is { Line: > 0, Column: > 0, Path.Length: > 0 }, o.ToString()));
        Assert.Equal(0, origins.First(o => o.Pack == "england-base").Layer);
    }

    [Fact]
    public void Each_kind_of_declaration_has_an_origin()
    {
        // A pack is where other things come from.
        var kinds = typeof(Origin).Assembly.GetTypes().Where(t => t.Name.EndsWith("Declaration", StringComparison.Ordinal)
            && t != typeof(PackDeclaration)
            && (t.Namespace!.StartsWith(typeof(Book).Namespace!, StringComparison.Ordinal)
                || t.Namespace == typeof(AnalysisDeclaration).Namespace));
        Assert.All(kinds.Append(typeof(Symbol)).Append(typeof(CodeEdition)), t =>
            Assert.Equal(typeof(Origin), t.GetProperty("Origin")?.PropertyType));
    }

    private static Origin At(int line, int column, string path) =>
        new("authority", 1, new JsonItem(JsonItemKind.Null, "authority/pack.json", line, column, path));

    private static RuleBook Load(params string[] packs) => RuleBook.Load(
    [
        PackSource.Shipped("england-base"),
        .. packs.Select((p, i) => PackSource.FromFiles(i == 0 ? "authority"
            : "school", new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = p })),
    ]);

    private static IEnumerable<Origin> Placed(Book book)
    {
        var stages = book.Pathways.SelectMany(p => p.Stages).ToList();
        var rules = book.Rules.Concat<DutyDeclaration>(stages).ToList();
        var lines = rules.SelectMany(r => r.Lines).ToList();
        IReadOnlyList<string> names = [.. book.Names.Facts, .. book.Names.Thresholds, .. book.Names.Questions,
            .. book.Groups.Select(g => g.Name), .. book.Names.Characteristics];
        return
        [
            .. rules.Select(r => r.Origin), .. book.Pathways.Select(p => p.Origin), .. lines.Select(l => l.Origin),
            .. rules.SelectMany(r => r.FirstOf).Select(w => w.Origin), .. stages.SelectMany(r => r.Watches).Select(w => w.Origin),
            .. book.Rules.Select(r => r.On).OfType<EventDeclaration>().Select(e => e.Origin), .. lines.SelectMany(l => l.Values)
                .Select(v => v.Origin),
            .. book.Actions.Values.Select(a => a.Origin), .. names.Select(n => book.Names.Find(n)!.Origin),
                .. book.Groups.Select(g => g.Origin),
            .. book.Sources.Select(s => s.Origin), .. book.Sources.SelectMany(s => s.Clauses).Select(c => c.Origin),
            .. book.Codes.Codes.Values.SelectMany(c => c).Select(e => e.Origin),
        ];
    }
}
