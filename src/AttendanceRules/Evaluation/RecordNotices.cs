using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>What the reader must know of the records the advice rests on.</summary>
internal readonly struct RecordNotices(Book book, InForce inForce, SubjectFile file, DateOnly asOf, AdviceDraft draft)
{
    private static readonly ConditionalWeakTable<Book, HashSet<string>> OfParents = [];

    public void Tell(EvaluationContext context)
    {
        var pupil = file.Pupil!;
        if (pupil.Notices.Count > 0)
        {
            draft.Notices.AddRange(pupil.Notices.Select(n => new Notice { Code = n.Code, Text = n.Text }));
        }

        var register = file.Register;
        var unclassed = register.UnclassedIn(0, file.Time.SessionsUpTo(asOf));
        If(unclassed > 0, "unclassed-mark", unclassed, static n =>
            $"{Sessions(n)} an unknown code, so counts that include {Them(n)} are shown as a range.");
        var missing = Missing(register, pupil);
        If(missing > 0, "missing-mark", missing, static n => $"{Sessions(n)} no mark, so counts leave {Them(n)} out.");
        var outside = register.OutsideBy(asOf);
        If(outside > 0, "mark-outside-school-time", outside, static n =>
            $"{n} mark(s) on days that are not school days of this pupil are not used.");
        If(file.Time.Calendar.IsInferred, "inferred-calendar",
            "The calendar was inferred from marks, so terms and future school days are unknown.");
        if (book.Periods.Count > 0)
        {
            TellPeriods();
        }

        If(file.Parents is [""] && (book.Pathways.Any(p => p.IsPerParent) || book.Rules.Any(r => r.Of == SubjectKind.Parent)),
            "no-parents", "No parents were supplied; one unnamed parent is assumed.");
        for (var i = 0; i < inForce.Bands.Count; i++)
        {
            var band = inForce.Bands[i];
            if (BandEvaluator.LacksRow(band, context))
            {
                draft.Notices.Add(new Notice
                {
                    Code = "band-without-row", Text = $"No row of the band '{band.Name}' matches its value.",
                });
            }
        }

        // Without entries there is none that lacks its dates.
        for (var i = 0; i < inForce.Casework.Count && file.Casework.Entries.Count > 0; i++)
        {
            var fact = inForce.Casework[i];
            if (CaseworkEvaluator.LacksDates(fact, context))
            {
                draft.Notices.Add(new Notice
                {
                    Code = "no-for-dates",
                    Text = $"'{fact.Name}' uses the dates a step is about. A step without them is counted on its own date.",
                });
            }
        }

        if (file.Parents is not [""])
        {
            TellUnnamed();
        }

        If(file.AssumesNothingDone, "nothing-done-assumed", "Casework was not supplied and is taken as empty: nothing counts as done.");
        If(!file.Casework.IsSupplied, "no-casework", "Casework was not supplied, so it is unknown what was done.");
    }

    private void TellPeriods()
    {
        foreach (var name in book.Periods)
        {
            if (!file.Time.Calendar.HasPeriod(name))
            {
                draft.Notices.Add(new Notice
                {
                    Code = "period-not-in-calendar", Text = $"The calendar has no period '{name}', so what is counted in it is unknown.",
                });
            }
        }
    }

    private void TellUnnamed()
    {
        List<string>? unnamed = null;
        var entries = file.Casework.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Date <= asOf && entries[i].Parent is null && book.Actions.TryGetValue(entries[i].Action, out var action)
                && action.IsLegal)
            {
                (unnamed ??= []).Add(action.Id);
            }
        }

        if (unnamed is not null)
        {
            draft.Notices.AddRange(OfParents.GetValue(book, FindOfParents).Intersect(unnamed, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal).Select(static a => new Notice
                {
                    Code = "legal-without-parent",
                    Text = $"'{a}' is recorded without a parent, so it is unknown which parent it concerns.",
                }));
        }
    }

    private static string Them(int count) => count == 1 ? "it" : "them";

    private static string Sessions(int count) => count == 1 ? "1 session has" : FormattableString.Invariant($"{count} sessions have");

    // Actions that some rule or pathway calls for against one parent.
    private static HashSet<string> FindOfParents(Book book) => book.Rules
        .Select(r => (Rule: (DutyDeclaration)r, IsPerParent: r.Of == SubjectKind.Parent))
        .Concat(book.Pathways.SelectMany(p => p.Stages.Select(s => (Rule: (DutyDeclaration)s, p.IsPerParent))))
        .SelectMany(r => r.Rule.Lines.Where(l => r.IsPerParent || l.IsEachParent)).Select(l => l.Action).ToHashSet(StringComparer.Ordinal);

    // Sessions before the date, from the first that has a mark, while the pupil was on roll.
    private int Missing(Register register, PupilRecord pupil)
    {
        var (time, week) = (file.Time, file.Time.Week);
        var from = Math.Max(register.FirstMarked, pupil.Admitted is { } first ? week.FirstSessionOf(time.FirstOnOrAfter(first)) : 0);
        var last = pupil.Left < asOf ? pupil.Left.Value : asOf.PlusDays(-1);
        var end = time.SessionsUpTo(last);
        return end <= from ? 0 : end - from - register.MarkedIn(from, end);
    }

    private void If(bool isSo, string code, int count, Func<int, string> text)
    {
        if (isSo)
        {
            draft.Notices.Add(new Notice { Code = code, Text = text(count) });
        }
    }

    private void If(bool isSo, string code, string text)
    {
        if (isSo)
        {
            draft.Notices.Add(new Notice { Code = code, Text = text });
        }
    }
}
