using System.CommandLine;
using AttendanceRules.Catalogues;
using AttendanceRules.Insight;

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
        var format = new Option<string>("--format") { Description = "text, json, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html");
        var command = new Command("explain", "Why each action is advised on a pupil, and why the rest is not.")
        {
            pupil, action, rule, not, format,
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
            var whole = Explanation.Of(book.Explain(record, id, viewpoint));
            var chosen = oneAction is not null ? whole.OfAction(oneAction, RulesFor(book, oneAction))
                : oneRule is not null ? whole.OfRules([oneRule])
                : whole;

            // Whoever names an action or rule wants to hear about it either way.
            var explanation = result.GetValue(not) ? chosen.WhyNot() : oneAction is null && oneRule is null ? chosen.Why() : chosen;
            Output.Page(result.GetValue(format)!, "Explanation", explanation.ToText, explanation.ToMarkdown, explanation.ToJson);
            Rejects.Tell(record.Rejected);
            return ExitCode.Success;
        }));
        return command;
    }

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
