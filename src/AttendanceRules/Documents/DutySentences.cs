using System.Globalization;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Documents;

/// <summary>Writes rules and stages as sentences.</summary>
internal sealed class DutySentences
{
    private const string Session = "session ";

    private readonly Book book;
    private readonly NamedText names;
    private readonly ConditionWords conditions;
    private readonly Dictionary<(string File, int Line, int Column), JsonItem> items = [];
    private readonly Dictionary<(string File, int Line, int Column), JsonItem> changes = [];
    private readonly Dictionary<string, string> clauses;

    public DutySentences(Book book, IReadOnlyList<PackFiles> files, DateOnly asOf)
    {
        (this.book, names) = (book, new NamedText(book, asOf));
        conditions = new ConditionWords(names);
        Facts = new FactSentences(names, conditions, new SessionWords(files), book.Week);
        foreach (var change in files.SelectMany(f => f.Changes))
        {
            changes[(change.File, change.Line, change.Column)] = change;
        }

        foreach (var item in files.SelectMany(f => f.Each(PackSection.Rules).Select(r => r.Item)
            .Concat(f.Each(PackSection.Pathways).SelectMany(p => p.Item.List("stages").Prepend(p.Item)))))
        {
            items[(item.File, item.Line, item.Column)] = item;
        }

        clauses = book.Sources.SelectMany(s => s.Clauses.Select(c => (Key: $"{s.Id}#{c.Id}", c.Text))).DistinctBy(c => c.Key)
            .ToDictionary(c => c.Key, c => c.Text, StringComparer.Ordinal);
    }

    public NamedText Names => names;

    public ConditionWords Conditions => conditions;

    public FactSentences Facts { get; }

    public DutyText Of(RuleDeclaration rule)
    {
        var item = Item(rule);
        var notes = new List<string>();
        if (rule.Withhold is { } held)
        {
            return Text(rule, rule.Id, $"{When(rule)}, this is not asked for:", [NamedText.Quoted(names.Action(held))],
                [NamedText.Sentence("The reason: " + rule.Because), .. Defaults(rule)]);
        }

        if (rule.Of != SubjectKind.Pupil)
        {
            notes.Add(rule.Of == SubjectKind.Parent ? "It is looked at for each parent." : "It is about the school as a whole.");
        }

        if (item.String("cycle") is { } cycle)
        {
            notes.Add(RoundWords.Again(cycle, names));
        }

        Note(notes, item, "lapses", "It is dropped after: ");
        Note(notes, item, "endedBy", "It ends with: ");
        notes.AddRange(Shared(rule));
        return Text(rule, rule.Id, When(rule) + ":", Lines(rule), notes);
    }

    public DutyText Of(PathwayDeclaration pathway, StageDeclaration stage)
    {
        var notes = new List<string>();
        var before = pathway.BeforeAny(pathway.Index(stage.Id))
            .Select(g => string.Join(" or ", g.Select(b => Before(pathway, b)))).ToList();
        notes.Add(before.Count == 0 ? "It may come first." : $"It follows {string.Join("; and ", before)}.");
        if (stage.MayFollowSameDay)
        {
            notes.Add("It may come on the same day.");
        }
        else if (stage.WaitText.Length > 0)
        {
            notes.Add($"Before it there is a wait of {names.Of(stage.WaitText)}.");
        }

        notes.AddRange(Shared(stage));
        if (stage.Closes)
        {
            notes.Add("Once it is on record the round ends with that day, and a new one may begin.");
        }

        var picked = stage.OneOf.Where(l => l.Watch is not null).ToList();
        notes.AddRange(picked.SelectMany(l => Watch(l.Watch!).Select(n => $"After {NamedText.Quoted(names.Action(l.Action))}: {n}")));
        notes.AddRange(stage.Watches.Distinct().Except(picked.Select(l => l.Watch!)).SelectMany(Watch));
        return Text(stage, $"{pathway.Id}/{stage.Id}", When(stage) + ":", Lines(stage), notes);
    }

    private string Before(PathwayDeclaration pathway, string name) => pathway.Index(name) is not (>= 0 and var index)
        ? NamedText.Quoted(names.Action(name))
        : pathway.Stages[index].Watches.Any(w => w.Gates) ? $"{name}, whose watch is over and has not helped" : name;

    /// <summary>How a watch runs and is judged.</summary>
    public IEnumerable<string> Watch(WatchDeclaration watch)
    {
        yield return watch.ForPhrase is { } length ? $"Then there is a watch of {names.Of(length.Text)}."
            : $"Then there is a watch until {names.Of(watch.UntilPhrase?.Text ?? "")}.";
        if (watch.Extend is { } extend)
        {
            yield return $"{NamedText.Quoted(names.Action(extend))} moves its end.";
        }

        if (watch.Early is { } early)
        {
            yield return $"The next step may come before its end when {conditions.Of(early)}.";
        }

        if (watch.Improved is { } improved)
        {
            yield return $"It has helped if on its last day {conditions.Of(improved)}; then " + watch.Then switch
            {
                WatchThen.Close => "the round ends and a new one may begin.",
                WatchThen.Again => "it is watched again for as long, until it has not helped.",
                WatchThen.Continue => "what follows still comes when its own condition holds.",
                _ => "nothing that follows comes in this round.",
            };
        }

        foreach (var line in watch.Do)
        {
            yield return "After it has helped: " + Line(line, Basis.Local);
        }
    }

    /// <summary>The word before the deadline of a line: within a length, by a day.</summary>
    public static string By(LineDeclaration line) => line.Due is { IsDay: true } ? "by" : "within";

    /// <summary>The line with who does it, how strongly it is asked, and by when.</summary>
    public string Line(LineDeclaration line, Basis basis)
    {
        var to = book.Actions.TryGetValue(line.Action, out var action) && action.To is { } whom
            ? $", to the {NamedText.Stakeholder(whom)}" : "";
        var force = line.Force ?? (basis == Basis.Statutory ? Force.Must : Force.Should);
        var text = $"The {names.Stakeholders(line.Action)} {force.ToWord()}: {names.Action(line.Action)}{to}"
            + (line.IsEachParent ? ", for each parent" : "")
            + (line.DueText.Length > 0 ? $", {By(line)} {Deadline(line.DueText)}" : "")
            + (line.NotBeforeText.Length > 0 ? $", not before {Deadline(line.NotBeforeText)}" : "")
            + (line.WhenText.Length > 0 ? $", if {conditions.Of(line.When)}" : "")
            + (line.Every is { } every ? $", every {Length(every)}" : "")
            + string.Concat(line.Values.Select(Amount))
            + (line.Else is { } other ? $"; else {NamedText.Quoted(names.Action(other))}" : "");
        return NamedText.Sentence(text);
    }

    /// <summary>A deadline in words; the event that it counts from is the one that the sentence begins with.</summary>
    public string Deadline(string text) => names.Of(text).Replace(" from event", " beginning with that day", StringComparison.Ordinal)
        .Replace(" after event", " after that day", StringComparison.Ordinal);

    private string Amount(ValueDeclaration value) => $", naming {NamedText.Quoted(NamedText.Title(value.Amount))}"
        + (value.Amount is ThresholdName threshold ? $": {names.Number(threshold)}" : "");

    private string Length(Model.Windows.DatedLength every) => every.On(names.AsOf) is { } length
        ? string.Create(CultureInfo.InvariantCulture, $"{length.Count} {UnitWords.Of(length.Unit, length.Count == 1)}") : "so often";

    private JsonItem Item(DutyDeclaration duty) =>
        items.GetValueOrDefault((duty.Origin.File, duty.Origin.Line, duty.Origin.Column), JsonItem.Nowhere);

    private string When(DutyDeclaration duty)
    {
        var parts = new List<string>();
        if (duty is RuleDeclaration { On: { } on })
        {
            parts.Add(on.Text.StartsWith(Session, StringComparison.Ordinal)
                ? $"for each session that is marked {on.Text[Session.Length..]}" : $"each time of {names.Of(on.Text)}");
        }

        if (duty is RuleDeclaration { Group: { } group, Cell: var cell } && book.GateOf(group, cell) is { IsOfEverybody: false } gate)
        {
            parts.Add($"for a pupil in the group {NamedText.Quoted(gate.Title)}");
        }

        if (duty.HasWhen)
        {
            parts.Add("when " + conditions.Of(duty.When));
        }

        var text = parts.Count == 0 ? "at any time" : string.Join(", ", parts);
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    private List<string> Lines(DutyDeclaration duty)
    {
        List<string> lines = [.. duty.Do.Select(l => Line(l, duty.Basis))];
        lines.AddRange(duty.OneOf.Select((l, i) => (i == 0 ? "One of these. " : "Or: ") + Line(l, duty.Basis)));
        foreach (var (way, i) in duty.FirstOf.Select((w, i) => (w, i)))
        {
            var when = way.When.Names.Any() ? $"{(i == 0 ? "If" : "Else, if")} {conditions.Of(way.When)}" : i == 0 ? "In any case" : "Else";
            var needs = way.Needs.Count > 0 ? $" (needed first: {string.Join(", ", way.Needs.Select(NamedText.Title))})" : "";
            lines.AddRange(way.Do.Select(l => $"{when}{needs}: {Line(l, duty.Basis)}"));
        }

        return lines;
    }

    private IEnumerable<string> Shared(DutyDeclaration duty)
    {
        if (duty.Needs.Count > 0)
        {
            yield return $"Before anything is asked for, these have to be so: {string.Join("; ", duty.Needs.Select(NamedText.Title))}";
        }

        var actions = duty.Lines.Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in book.Rules.Where(r => r.Withhold is { } held && actions.Contains(held)).DistinctBy(r => r.Id))
        {
            yield return $"{NamedText.Quoted(names.Action(rule.Withhold!))} is withheld when {conditions.Of(rule.When)} ({rule.Id}).";
        }

        foreach (var note in Defaults(duty))
        {
            yield return note;
        }
    }

    private IEnumerable<string> Defaults(DutyDeclaration duty) => duty.Defaults.Select(d =>
        $"It rests on a default that nobody has set: {d.Title}, {names.Of(d.Name)}.");

    private void Note(List<string> notes, JsonItem item, string member, string lead)
    {
        if (item.Strings(member) is { Count: > 0 } texts)
        {
            notes.Add($"{lead}{string.Join(" or ", texts.Select(names.Of))}.");
        }
    }

    private DutyText Text(DutyDeclaration duty, string id, string lead, IReadOnlyList<string> lines, IReadOnlyList<string> notes)
    {
        string[] changed = changes.GetValueOrDefault((duty.Origin.File, duty.Origin.Line, duty.Origin.Column)) is not { } change ? []
            : [$"It changes {change.String("replaces")}. The reason: {NamedText.Sentence(change.String("reason") ?? "none is given")}"];
        return new DutyText(id, duty.Title.Length > 0 ? duty.Title : id, lead, lines, [.. notes, .. changed],
            NamedText.Period(duty.From, duty.To), [.. duty.Sources.Select(s => (s, clauses.GetValueOrDefault(s, "")))])
        {
            Place = string.Create(CultureInfo.InvariantCulture, $"{duty.Origin.File}, line {duty.Origin.Line}"),
        };
    }
}
