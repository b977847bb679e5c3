using System.CommandLine;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Catalogues;
using AttendanceRules.Insight;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli;

/// <summary><c>explain SCHOOL --pupil ID</c>: why each action is advised, or why the rest is not.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var input = new SchoolOptions();
        var pupil = new Option<string>("--pupil") { Description = "Id of the pupil.", Required = true };
        var action = new Option<string>("--action") { Description = "Explain only this action, whether it is advised or not." };
        var rule = new Option<string>("--rule") { Description = "Explain only this rule or stage, whether it gave an action or not." };
        var not = new Option<bool>("--not")
        {
            Description = "Explain what is not advised: what stood in the way, and the least that would have to be otherwise.",
        };
        var nothingDone = new Option<bool>(Lacking.Assume) { Description = "Take casework that was not supplied as empty." };
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("explain", "Why each action is advised on a pupil, and why the rest is not.")
        {
            pupil, action, rule, not, nothingDone, format,
        };
        input.AddTo(command);
        command.SetAction(result => Run.Guarded(() =>
        {
            var book = input.Book(result);
            var viewpoint = input.Viewpoint(result);
            var (oneAction, oneRule) = (result.GetValue(action), result.GetValue(rule));
            Check(book, oneAction, oneRule);
            var record = input.Record(result, book);
            var id = SchoolInput.Pupil(record, result.GetValue(pupil)!).Id;
            var options = new AdviceOptions { AssumeNothingDone = result.GetValue(nothingDone) };
            var why = book.Explain(record, id, viewpoint, options);
            var whole = Explanation.Of(why);
            var chosen = oneAction is not null ? whole.OfAction(oneAction, RulesFor(book, oneAction))
                : oneRule is not null ? whole.OfRules([oneRule])
                : whole;

            // Whoever names an action or rule wants to hear about it either way.
            var explanation = result.GetValue(not) ? chosen.WhyNot() : oneAction is null && oneRule is null ? Why(chosen) : chosen;
            string[] lacking = [.. Lacking.Sentences(record, options, why.Advice.Undecided.Count(OnceNotices.IsHeldBack))];
            Output.Page(result.GetValue(format)!, "Explanation",
                () => string.Concat(lacking.SelectMany(s => ScreenText.Wrap(s, 2)).Select(l => l + "\n")) + explanation.ToText(),
                () => string.Concat(lacking.Select(l => MarkdownText.Of(l) + "\n\n")) + explanation.ToMarkdown(), explanation.ToJson);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }

    // Where nothing is advised, what is undecided is what there is to say; an empty page would be taken for nothing to do.
    private static Explanation Why(Explanation chosen) => chosen.Actions.Count > 0 ? chosen.Why()
        : chosen with { Obstacles = [.. chosen.Obstacles.Where(o => o.Verdict.Outcome == Truth.Undecided)] };

    private static void Check(RuleBook book, string? action, string? rule)
    {
        if (action is not null && rule is not null)
        {
            throw new UsageException("--action and --rule exclude each other. Give one of them.");
        }

        if (action is not null && book.Catalogue.Actions.All(a => a.Name != action))
        {
            throw new UsageException($"Unknown action '{action}'. `show actions` lists those there are.");
        }

        if (rule is not null && book.Catalogue.Rules.All(r => r.Id != rule) && Stages(book).All(s => s.Id != rule))
        {
            throw new UsageException($"Unknown rule '{rule}'. `explain SCHOOL --pupil ID --not` names rules and stages.");
        }
    }

    private static HashSet<string> RulesFor(RuleBook book, string action) =>
    [
        .. book.Catalogue.Rules.Where(r => r.Lines.Any(l => l.Action == action)).Select(r => r.Id),
        .. Stages(book).Where(s => s.Actions.Contains(action, StringComparer.Ordinal)).Select(s => s.Id),
    ];

    private static IEnumerable<StageView> Stages(RuleBook book) => book.Catalogue.Pathways.SelectMany(p => p.Stages);
}
