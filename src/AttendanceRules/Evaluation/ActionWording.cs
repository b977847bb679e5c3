using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation;

/// <summary>What advice says of one action of a call: who does it, by when, why, and on which source.</summary>
internal sealed class ActionWording(Book book, DateOnly asOf, IExplainer? explainer = null)
{
    /// <summary>An action that is called for, by the first stakeholder of those who do it.</summary>
    public RecommendedAction Recommended(in Activation call, ActionDeclaration action, string? parent, Force? force, Trace trace,
        string? oneOf, Deadline? due, Deadline? notBefore, LineDeclaration? line = null)
    {
        var since = call.Since;
        if (call.Begun is { } begun && LineOf(begun.Rule, action) is { } first)
        {
            (due, notBefore, since) = (first.Due, first.NotBefore, begun.Since);
        }

        var (deadline, open) = due?.On(call.Context, since) ?? default;
        var (earliest, _) = notBefore?.On(call.Context, since) ?? default;
        var basis = call.Rule.Basis;
        return new RecommendedAction
        {
            Stakeholder = action.By[0],
            Role = action.Role,
            Parent = parent,
            To = action.To,
            Action = action.Id,
            Title = action.Title,
            Kind = action.Kind,
            Basis = basis,
            Force = Strength(force, basis),
            Status = earliest > asOf ? ActionStatus.Ahead : deadline < asOf ? ActionStatus.Overdue : ActionStatus.Due,
            Since = since,
            SinceWhen = call.SinceWhen,
            Due = deadline,
            DueIn = due is { IsDay: true } ? null : open?.ToString(),
            DueQuestions = deadline is null && due?.Anchor is { } day ? Questions(call.Context, day.Missing(call.Context), parent) : [],
            Event = EventOf(call),
            OneOf = oneOf,
            Rules = call.Rule.Alone,
            Sources = book.Cited(call.Rule.Sources, asOf),
            Support = Offers(action),
            ReasonSource = trace is LineTrace own && own.IsOf(call.Context, parent) ? own : new TraceReasons(trace, book, call.Context),
            Explainer = explainer,
            Values = line is null ? [] : Values(call, line),
            Else = line?.Else,
        };
    }

    private static LineDeclaration? LineOf(RuleDeclaration rule, ActionDeclaration action) =>
        rule.Lines.FirstOrDefault(l => l.Action == action.Id);

    /// <summary>An action of which it is open whether it is called for, by the first stakeholder of those who do it.</summary>
    public UndecidedAction Undecided(in Activation call, ActionDeclaration action, string? parent, Force? force, Trace trace, Deadline? due,
        string? also)
    {
        return new UndecidedAction
        {
            Stakeholder = action.By[0], Role = action.Role, Parent = parent, Action = action.Id, Title = action.Title, Kind = action.Kind,
            Rules = call.Rule.Alone, Missing = null!, Questions = null!, Event = EventOf(call),
            Basis = call.Rule.Basis, Force = Strength(force, call.Rule.Basis),
            Due = call.Context.Event is null && call.OpenEvent is not null ? null : due?.On(call.Context, call.Since).Day,
            Parts = also is null && trace is LineTrace own && own.IsOf(call.Context, parent) ? own
                : new OpenParts(book, call.Context, trace, also),
        };
    }

    /// <summary>An action that would be called for, and of which something besides leaves it open.</summary>
    /// <param name="action">The action.</param>
    /// <param name="missing">What is missing.</param>
    /// <param name="scope">From where it is asked whether a question can be answered.</param>
    /// <param name="assumed">Questions beside its own reasons whose assumed answers it rests on.</param>
    public UndecidedAction Open(
        RecommendedAction action, IReadOnlyList<string> missing, EvaluationContext scope, IEnumerable<string>? assumed = null) => new()
    {
        Stakeholder = action.Stakeholder, Role = action.Role, Parent = action.Parent, Action = action.Action, Title = action.Title,
        Kind = action.Kind, Rules = action.Rules, Missing = missing, Questions = Questions(scope, missing, action.Parent),
        Event = action.Event, Basis = action.Basis, Force = action.Force, Due = action.Due,
        Assumed = [.. action.Reasons.Where(r => r.IsAssumed).Select(r => r.Fact), .. assumed ?? []],
    };

    private IReadOnlyList<SupportOffer> Offers(ActionDeclaration action) => action.ServedBy.Count == 0 ? [] :
        [.. action.ServedBy.Select(s => book.Actions[s]).Where(a => a.InForceFrom <= asOf).Select(a => new SupportOffer
        {
            Action = a.Id, Title = a.Title, Provider = a.Provider, Duration = a.Duration, IsChargeable = a.IsChargeable,
            Cost = [.. a.Cost.Where(c => c.On(asOf) is not null).Select(c => new ActionValue
            {
                Name = c.Name, Value = TypedValue.Of(Value.Exact(c.On(asOf)!.Value), c), Source = c.SourceOn(asOf),
            })],
            Sources = a.Sources,
        })];

    /// <summary>
    /// The amounts of a line. A threshold is that of the day of the event: a notice keeps the price of its day of issue (S17). Another
    /// number is as it is now, open where it is not certain.
    /// </summary>
    private static ActionValue[] Values(in Activation call, LineDeclaration line) =>
        line.Values.Count == 0 ? [] : Carried(call, line);

    private static ActionValue[] Carried(Activation call, LineDeclaration line)
    {
        var context = call.Context.Event is { } occurrence ? call.Context.At(occurrence.Date) : call.Context;
        return [.. line.Values.OrderBy(v => v.Name, StringComparer.Ordinal)
            .Select(v => (Declared: v, Value: v.Amount is ThresholdName ? v.Amount.At(context) : v.Amount.AtOnce(call.Context)))
            .Where(v => v.Value.State == ValueState.Known || (v.Value.IsUncertain && v.Declared.Amount is not ThresholdName))
            .Select(v => new ActionValue
            {
                Name = v.Declared.Name, Value = TypedValue.Of(v.Value, v.Declared.Amount),
                Until = v.Declared.Until?.On(call.Context, call.Since).Day,
                Source = v.Declared.Amount is ThresholdName threshold ? threshold.SourceOn(context.Date) : "",
            })];
    }

    /// <summary>The questions among what is missing.</summary>
    public IReadOnlyList<OpenQuestion> Questions(EvaluationContext scope, IReadOnlyList<string> missing, string? parent)
    {
        List<OpenQuestion>? questions = null;
        for (var i = 0; i < missing.Count; i++)
        {
            var name = missing[i].StartsWith("school.", StringComparison.Ordinal) ? missing[i]["school.".Length..] : missing[i];
            if (book.Names.Find(name) is QuestionName q)
            {
                scope = parent is null || parent == scope.Parent ? scope : scope with { Parent = parent };
                (questions ??= []).Add(new OpenQuestion
                {
                    Question = q.Name, Ask = q.Ask, Prompt = q.Prompt, About = q.IsPerParent ? parent : null, Of = q.Of, Per = q.Per,
                    CanBeAnswered = CanBeAnswered(q, scope),
                });
            }
        }

        return questions ?? (IReadOnlyList<OpenQuestion>)[];
    }

    private static bool CanBeAnswered(QuestionName question, EvaluationContext scope) =>
        question.When is not { } when || (question.IsOfSchool ? scope.OfSchool : scope) is not { } asked
            || when.Evaluate(asked) == Truth.True;

    private static string? EventOf(in Activation call) => call.Context.Event?.Text ?? call.OpenEvent;

    private static Force Strength(Force? force, Basis basis) => force ?? (basis == Basis.Statutory ? Force.Must : Force.Should);
}
