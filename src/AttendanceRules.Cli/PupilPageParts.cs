using AttendanceRules.Advice;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Questions;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;
using static System.FormattableString;

namespace AttendanceRules.Cli;

/// <summary>The parts of a pupil's page in order, which every format writes.</summary>
/// <param name="advice">The advice on the pupil.</param>
/// <param name="questions">What can be answered now, with what each answer would bring.</param>
/// <param name="steps">The pupil's casework.</param>
/// <param name="book">The rules.</param>
/// <param name="rejected">How many rows of the school's records could not be used.</param>
internal sealed class PupilPageParts(
    PupilAdvice advice, IReadOnlyList<QuestionEffects> questions, IEnumerable<Entry> steps, RuleBook book, int rejected)
{
    private const int Recent = 12;

    private readonly Dictionary<string, string> actions = book.Catalogue.Actions.ToDictionary(a => a.Name, a => a.Title,
        StringComparer.Ordinal);

    private readonly Dictionary<string, string> pathways = book.Catalogue.Pathways.GroupBy(p => p.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last().Title, StringComparer.Ordinal);

    /// <summary>The pupil's id.</summary>
    public string Pupil => advice.Pupil;

    /// <summary>The day of the page.</summary>
    public DateOnly AsOf => advice.AsOf;

    /// <summary>Lines that are undecided because it is not known what was done.</summary>
    public int HeldBack => advice.Undecided.Count(OnceNotices.IsHeldBack);

    /// <summary>Names of the groups the pupil is certainly in.</summary>
    public IReadOnlyList<string> Groups => advice.Groups;

    /// <summary>The pathways with a stage on record, with their titles.</summary>
    public IEnumerable<(string Title, PathwayPosition Position)> Pathways => advice.Pathways.Where(p => p.Stage is not null)
        .Select(p => (TitleOf(p), p));

    /// <summary>What is called for now, by the role that acts, or the stakeholder where no role is named.</summary>
    public IEnumerable<IGrouping<string, RecommendedAction>> ToDo => advice.Daily.Where(a => a.Status != ActionStatus.Ahead)
        .GroupBy(a => a.Role ?? a.Stakeholder, StringComparer.Ordinal);

    /// <summary>What can be answered now, with what each answer would bring.</summary>
    public IReadOnlyList<QuestionEffects> AnswersWanted => questions;

    /// <summary>The latest steps on record, the latest first.</summary>
    public IEnumerable<PageStep> StepsOnRecord => steps.Where(e => e.Date <= AsOf).OrderByDescending(e => e.Date).Take(Recent)
        .Select(e => new PageStep(e, actions.GetValueOrDefault(e.Action) ?? e.Action, AsOf));

    /// <summary>How many earlier steps are left out.</summary>
    public int StepsLeftOut => Math.Max(0, steps.Count(e => e.Date <= AsOf) - Recent);

    /// <summary>What comes next if nothing changes, by day.</summary>
    public IEnumerable<PageDay> Next => Days().OrderBy(d => d.Day);

    /// <summary>What the reader should know besides.</summary>
    public IEnumerable<string> Notes()
    {
        if (advice.Undecided.Count > 0)
        {
            yield return Invariant(
                $"Undecided, because something is not known: {advice.Undecided.Count}. explain --not shows what each needs.");
        }

        if (rejected > 0)
        {
            yield return Invariant($"Rows of the school's records that were not used: {rejected}. evaluate --rejects FILE lists them.");
        }

        foreach (var notice in advice.Notices)
        {
            yield return notice.Text;
        }
    }

    private string TitleOf(PathwayPosition position) => pathways.GetValueOrDefault(position.Pathway) ?? position.Pathway;

    private IEnumerable<PageDay> Days()
    {
        foreach (var action in advice.Daily.Where(a => a.Due >= AsOf))
        {
            yield return new(action.Due!.Value, action.Status == ActionStatus.Ahead ? PageDayKind.From : PageDayKind.LastDay,
                action.Action, action.Title, action.Title, action.Parent);
        }

        foreach (var position in advice.Pathways.Where(p => p.Until >= AsOf))
        {
            yield return new(position.Until!.Value, PageDayKind.Until, position.Pathway, TitleOf(position), position.Status.ToWord(),
                position.Parent);
        }
    }
}
