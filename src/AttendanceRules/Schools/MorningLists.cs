using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>Morning lists of a school: its advice on the day, beside that on the school day before.</summary>
internal sealed class MorningLists(Book book, SchoolBook schools, SchoolRecord school, bool isNothingDone)
{
    /// <param name="viewpoint">The day, and what was known by when.</param>
    /// <param name="reader">Whose list it is.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">The packs know no such stakeholder or role.</exception>
    public MorningList Of(Viewpoint viewpoint, string reader, CancellationToken cancellationToken = default)
    {
        var answering = Answering(book, reader);
        var file = book.FileOf(school, viewpoint.KnownOn, isNothingDone);
        var advice = new SchoolAdvisor(book, file, viewpoint.AsOf, []).Advise(null, cancellationToken);
        advice = new SchoolFigures(book, schools).AddTo(advice, file);
        return new MorningListBuilder(advice, reader, answering)
            .Build(Before(viewpoint, cancellationToken), Steps(file, viewpoint.AsOf).Concat(Watches(advice, file)), school.Rejected.Count);
    }

    /// <summary>The stakeholders who answer for a reader: itself, or those in which the role is.</summary>
    /// <exception cref="ArgumentException">The packs know no such stakeholder or role.</exception>
    public static HashSet<string> Answering(Book book, string reader)
    {
        if (book.Stakeholders.Contains(reader, StringComparer.Ordinal))
        {
            return [reader];
        }

        var found = book.Actions.Values.Where(a => a.Role == reader).SelectMany(a => a.By).ToHashSet(StringComparer.Ordinal);
        if (found.Count == 0)
        {
            var roles = book.Actions.Values.Select(a => a.Role).OfType<string>().Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            throw new ArgumentException(
                $"The packs have no stakeholder or role '{reader}'. They have {string.Join(", ", book.Stakeholders.Concat(roles))}.",
                nameof(reader));
        }

        return found;
    }

    private SchoolAdvice? Before(Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var time = book.TimeOf(school.Calendar);
        if (time.LastOnOrBefore(viewpoint.AsOf.PlusDays(-1)) is not (>= 0 and var number))
        {
            return null;
        }

        var day = time[number];
        var known = viewpoint.KnownOn < day ? viewpoint.KnownOn : day;
        return new SchoolAdvisor(book, book.FileOf(school, known, isNothingDone), day, []).Advise(null, cancellationToken);
    }

    // An action that the packs do not know is shown to every stakeholder, under the name in its record.
    private IEnumerable<ArrangedStep> Steps(SubjectFile file, DateOnly asOf) =>
        from subject in file.Pupils.Append(file)
        from step in subject.Casework.Entries
        where step.IsArranged(asOf)
        let day = step.Due
        where day >= asOf
        let action = book.Actions.GetValueOrDefault(step.Action)
        select new ArrangedStep(
            subject.Pupil?.Id ?? "",
            step.Action,
            step.Parent,
            action?.Title ?? step.Action,
            action?.By ?? book.Stakeholders,
            action?.Role,
            day.Value);

    private IEnumerable<ArrangedStep> Watches(SchoolAdvice advice, SubjectFile file)
    {
        var files = file.Pupils.ToDictionary(p => p.Id, StringComparer.Ordinal);
        return from subject in advice.Pupils
            from position in subject.Pathways
            where position.Status == PathwayStatus.Watching && position.Until >= advice.AsOf
            let action = ActionOf(position, files[subject.Pupil].Casework, advice.AsOf)
            select new ArrangedStep(
                subject.Pupil,
                position.Pathway,
                position.Parent,
                "Review whether this helped: " + action.Title,
                action.By,
                action.Role,
                position.Until!.Value);
    }

    // The stage as it is in force, and of alternatives the one on record.
    private ActionDeclaration ActionOf(PathwayPosition position, CaseFile casework, DateOnly asOf)
    {
        var stages = book.Pathways.Where(p => p.Id == position.Pathway)
            .SelectMany(p => p.Stages).Where(s => s.Id == position.Stage).ToList();
        var actions = (stages.Find(s => s.IsInForce(asOf)) ?? stages[^1]).FirstActions.ToList();
        var done = casework.Entries.LastOrDefault(e =>
            e.IsEffective(asOf) && e.MayConcern(position.Parent) && actions.Exists(e.Is));
        return book.Actions[actions.Find(a => done?.Is(a) ?? true)!];
    }
}
