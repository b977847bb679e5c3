using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Problems;

namespace AttendanceRules.Cases;

/// <summary>
/// Holds a check against the book and the case: what it names has to exist. A name that nobody has would never be advised, so that
/// <c>not</c> would always be met.
/// </summary>
/// <param name="rules">The book.</param>
/// <param name="parents">Parents of the pupil, or of the pupils, that the case is about.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class CheckReader(RuleBook rules, IReadOnlyCollection<string> parents, ProblemList problems)
{
    private readonly Book book = rules.Book;
    // Asked for by the engine itself of every arranged step that is past (S28).
    private const string Outcome = "record-outcome";

    // These say something also where they are empty: that there is none.
    private static readonly string[] MayBeEmpty = ["only", "groups", "undecided", "blocked", "notices"];

    private HashSet<string>? values;

    private HashSet<string> Values => values ??= [.. book.Duties.SelectMany(r => r.Lines).SelectMany(l => l.Values).Select(v => v.Name)];

    public void Read(JsonItem check, SchoolCalendar calendar)
    {
        Within(check["on"]!, check.Date("on")!.Value, calendar);

        if (!check.Members.Exists(m => MayBeEmpty.Contains(m.Name, StringComparer.Ordinal)
            || m is { Name: "sources", Value.Members.Count: > 0 }
            || (m.Name is not ("on" or "knownOn") && SaysSomething(m.Value))))
        {
            problems.Add("empty-check", check, "This check has no expectations, so it cannot fail.",
                "Write what is expected or not expected, or remove the check.");
        }

        foreach (var member in check["expect"]?.Members ?? [])
        {
            if (member.Name != CaseCheck.Asked && !book.Stakeholders.Contains(member.Name, StringComparer.Ordinal))
            {
                Add("unknown-stakeholder", check, member,
                    $"Unknown stakeholder '{member.Name}'. Declared are: {string.Join(", ", book.Stakeholders)}.",
                    Nearest.Suggest(member.Name, book.Stakeholders));
            }

            foreach (var line in check["expect"]!.List(member.Name))
            {
                Line(line);
            }
        }

        foreach (var line in check.List("not"))
        {
            Line(line);
        }

        foreach (var action in check.List("unrecorded"))
        {
            Action(action, action.Text);
        }

        foreach (var member in new[] { "undecided", "blocked" }.SelectMany(w => check[w]?.Members ?? []))
        {
            Action(member.Value, member.Name.Split(' ')[0]);
        }

        Withheld(check);
        Names(check);
        Pathways(check);
        Tables(check);
        SourceCheck.Read(rules, check, problems);
    }

    private static bool SaysSomething(JsonItem value) => value.Kind switch
    {
        JsonItemKind.List => value.Items.Count > 0,
        JsonItemKind.Map => value.Members.Exists(m =>
            m.Name == CaseCheck.Asked || m.Value.Kind != JsonItemKind.List || m.Value.Items.Count > 0),
        _ => true,
    };

    private void Within(JsonItem at, DateOnly on, SchoolCalendar calendar)
    {
        if (calendar.Terms.Count > 0 && (on < calendar.Terms[0].From || on > calendar.Terms[^1].To))
        {
            problems.Add("date-outside-calendar", at,
                $"{IsoDate.Text(on)} is outside the case's calendar, which reaches from {IsoDate.Text(calendar.Terms[0].From)} "
                    + $"to {IsoDate.Text(calendar.Terms[^1].To)}.",
                "Check a day inside it, or name a calendar that reaches further. A day without school is allowed.");
        }
    }

    private void Line(JsonItem at)
    {
        if (at.Kind != JsonItemKind.Text)
        {
            problems.Add("wrong-type", at, "A line is a text.", $"Write it as {ExpectedLine.Form}.");
        }
        else if (ExpectedLine.Read(at.Text, out var unread) is not { } line)
        {
            problems.Add("bad-line", at, $"'{unread}' in the line '{at.Text}' cannot be read.",
                parents.Contains(unread) ? $"Write 'to {unread}'." : unread == "and" ? "Write a line for each parent."
                    : $"Write the line as {ExpectedLine.Form}.");
        }
        else if (Action(at, line.Action))
        {
            Parent(at, line.Parent);
            Role(at, line);
            foreach (var value in line.Values.Select(v => v.Split('=')[0]).Where(v => !Values.Contains(v)))
            {
                problems.Add("unknown-value", at, $"No line of the packs has a value '{value}'.", Nearest.Suggest(value, Values));
            }
        }
    }

    private bool Action(JsonItem at, string name)
    {
        if (name is Outcome or CaseCheck.Asked || book.Actions.ContainsKey(name))
        {
            return true;
        }

        problems.Add("unknown-action", at, $"Unknown action '{name}'.", Nearest.Suggest(name, book.Actions.Keys));
        return false;
    }

    private void Parent(JsonItem at, string? name)
    {
        if (name is not null && !parents.Contains(name))
        {
            problems.Add("unknown-parent", at, parents.Count == 0
                ? $"Unknown parent '{name}'. The case gives the pupil no parents." : $"Unknown parent '{name}'. The case "
                    + $"has: {string.Join(", ", parents)}.",
                parents.Count == 0 ? $"Write \"parents\": [ \"{name}\" ] in the case's pupil." : Nearest.Suggest(name, parents));
        }
    }

    private void Role(JsonItem at, ExpectedLine line)
    {
        if (line.Role is { } role && book.Actions.Values.Select(a => a.Role).OfType<string>().Distinct(StringComparer.Ordinal).ToList()
            is var roles && !roles.Contains(role, StringComparer.Ordinal))
        {
            problems.Add("unknown-role", at, $"Unknown role '{role}'.", Nearest.Suggest(role, roles)
                ?? "The role comes last, and is written as the action has it: 'as attendance lead'.");
        }
    }

    // A table has its rows from the pupils: whether one is there, the run says.
    private void Tables(JsonItem check)
    {
        var known = rules.Schools.Analyses.Select(a => a.Id).Distinct(StringComparer.Ordinal).ToList();
        foreach (var member in check["tables"]?.Members ?? [])
        {
            if (member.Name == CaseCheck.Asked)
            {
                continue;
            }

            if (!known.Contains(member.Name, StringComparer.Ordinal))
            {
                Add("unknown-name", check, member, $"Unknown analysis '{member.Name}'.", Nearest.Suggest(member.Name, known));
            }

            foreach (var row in member.Value.Members.Prepend(new JsonMember("", member.Value, member.Line, member.Column))
                .Where(r => r.Value.Kind != JsonItemKind.Map && !TableCheck.IsAsked(r.Value)))
            {
                problems.Add("wrong-type", row.Value, "A table is an object of rows, and each row an object of columns with their figures.",
                    "Write it as { \"7\": { \"pupils\": 3 } }.");
            }
        }
    }

    private void Withheld(JsonItem check)
    {
        foreach (var member in check["withheld"]?.Members ?? [])
        {
            var words = member.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not ([_] or [_, "to", _]))
            {
                Add("bad-line", check, member, $"'{member.Name}' cannot be read.", "Write it as ACTION [to PARENT].");
            }
            else if (Action(member.Value, words[0]))
            {
                Parent(member.Value, words.Length > 1 ? words[2] : null);
            }

            foreach (var rule in check["withheld"]!.List(member.Name)
                .Where(r => r.Text != CaseCheck.Asked && !book.Rules.Any(x => x.Id == r.Text && x.Withhold is not null)))
            {
                problems.Add("unknown-rule", rule, $"Unknown rule '{rule.Text}', or the rule withholds nothing.",
                    Nearest.Suggest(rule.Text, book.Rules.Where(r => r.Withhold is not null).Select(r => r.Id).Distinct()));
            }
        }
    }

    private void Names(JsonItem check)
    {
        foreach (var member in (check["facts"]?.Members ?? []).Where(m => m.Name != CaseCheck.Asked))
        {
            var words = member.Name.Split(" for ");
            if (book.Names.Find(words[0]) is null)
            {
                Add("unknown-name", check, member, $"Unknown name '{words[0]}'.", Nearest.Suggest(words[0], book.Names.Known));
            }
            else
            {
                Parent(member.Value, words.Length > 1 ? words[1] : null);
            }
        }

        foreach (var group in check.List("groups").Where(g => g.Text != CaseCheck.Asked && !book.Groups.Any(x => x.Name == g.Text)))
        {
            problems.Add("unknown-group", group, $"Unknown group '{group.Text}'.",
                Nearest.Suggest(group.Text, book.Groups.Select(g => g.Name).Distinct()));
        }
    }

    // PATHWAY[/STAGE] [for PARENT]
    private void Pathways(JsonItem check)
    {
        foreach (var member in (check["pathway"]?.Members ?? []).Where(m => m.Name != CaseCheck.Asked))
        {
            var words = member.Name.Split(" for ");
            var parts = words[0].Split('/');
            var editions = book.Pathways.Where(p => p.Id == parts[0]).ToList();
            if (editions.Count == 0)
            {
                Add("unknown-pathway", check, member, $"Unknown pathway '{parts[0]}'.",
                    Nearest.Suggest(parts[0], book.Pathways.Select(p => p.Id).Distinct()));
            }
            else if (parts.Length > 1 && !editions.Exists(p => p.Index(parts[1]) >= 0))
            {
                Add("unknown-stage", check, member, $"The pathway '{parts[0]}' has no stage '{parts[1]}'.",
                    Nearest.Suggest(parts[1], editions.SelectMany(p => p.Stages).Select(s => s.Id).Distinct()));
            }
            else
            {
                Parent(member.Value, words.Length > 1 ? words[1] : null);
            }
        }
    }

    private void Add(string code, JsonItem check, JsonMember member, string message, string? suggestion) =>
        problems.Add(new Problem
        {
            Code = code, Severity = Severity.Error, Message = message, File = check.File, Line = member.Line, Column = member.Column,
            Path = member.Value.Path, Suggestion = suggestion,
        });
}
