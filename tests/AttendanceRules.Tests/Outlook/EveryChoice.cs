using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Outlook;
using AttendanceRules.Records;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Tests.Outlook;

/// <summary>What every choice of missed sessions brings, tried one by one, as the twin of an outlook.</summary>
internal sealed class EveryChoice
{
    private readonly Dictionary<(string Action, string? Parent), int> fewest = [];
    private readonly Dictionary<(string Action, string? Parent), DateOnly> earliest = [];
    private readonly HashSet<(string Action, string? Parent)> dueNow;
    private readonly HashSet<(string Action, string? Parent)> called;

    // With nothing missed: what is called for, and what is not decided or blocked, on each day ahead.
    private readonly List<(DateOnly Day, HashSet<(string, string?)> Called, HashSet<(string, string?)> Open)> without = [];
    private readonly string pupil;

    /// <summary>Tries every choice of the sessions of the days.</summary>
    /// <param name="book">The book.</param>
    /// <param name="marked">A pupil's records with these marks besides.</param>
    /// <param name="asOf">The day from which it looks ahead.</param>
    /// <param name="days">The school days ahead.</param>
    /// <param name="code">The code of a missed session.</param>
    public EveryChoice(RuleBook book, Func<IReadOnlyList<Mark>, PupilRecord> marked, DateOnly asOf, IReadOnlyList<DateOnly> days,
        string code)
    {
        pupil = $"on {asOf:yyyy-MM-dd}, {days.Count} days ahead";
        var now = book.Advise(marked([]), asOf);
        dueNow = Due(now);
        called = [.. now.Actions.Where(a => a.Kind != ActionKind.Standing).Select(a => (a.Action, a.Parent))];
        for (var ahead = 1; ahead <= days.Count; ahead++)
        {
            // What is missed after a day does not exist on it.
            var day = days[ahead - 1];
            for (var choice = 0; choice < 1 << (2 * ahead); choice++)
            {
                var advice = book.Advise(marked([.. days.Take(ahead).SelectMany((d, i) => new[] {
                    Mark(d, HalfDay.Morning, choice >> (2 * i)), Mark(d, HalfDay.Afternoon, choice >> ((2 * i) + 1)) })]), day);
                foreach (var key in Due(advice))
                {
                    fewest[key] = Math.Min(int.PopCount(choice), fewest.GetValueOrDefault(key, int.MaxValue));
                    earliest.TryAdd(key, day);
                }

                if (choice == 0)
                {
                    without.Add((day, [.. advice.Actions.Select(a => (a.Action, a.Parent))],
                        [.. advice.Undecided.Select(a => (a.Action, a.Parent)), .. advice.Blocked.Select(a => (a.Action, a.Parent))]));
                }
            }
        }

        Mark Mark(DateOnly day, HalfDay half, int bits) =>
            new(day, half, (bits & 1) == 1 ? code : half == HalfDay.Morning ? "/" : "\\");
    }

    /// <summary>How many claims of a least number and of an earliest day there were, and how many numbers and days without one.</summary>
    public (int Claims, int Open) Hold(PupilOutlook outlook, string about)
    {
        var claims = 0;
        foreach (var found in outlook.Further)
        {
            var key = (found.Action, found.Parent);
            Assert.True(fewest.ContainsKey(key) && !dueNow.Contains(key), $"{key} never comes: {pupil}\n{about}");
            Assert.True(found.Sessions >= fewest[key] && found.Earliest >= earliest[key],
                $"{key} is better than possible: {pupil}\n{about}");
            Assert.True(!found.IsLeast || found.Sessions == fewest[key],
                $"{key} takes {fewest[key]}, not {found.Sessions}: {pupil}\n{about}");
            Assert.True(!found.IsEarliest || found.Earliest == earliest[key],
                $"{key} comes on {earliest[key]:yyyy-MM-dd}, not {found.Earliest:yyyy-MM-dd}: {pupil}\n{about}");
            claims += (found.IsLeast ? 1 : 0) + (found.IsEarliest ? 1 : 0);
        }

        foreach (var (action, parent) in fewest.Keys.Where(k => !dueNow.Contains(k)
            && !outlook.Further.Any(f => (f.Action, f.Parent) == k)))
        {
            Assert.DoesNotContain(outlook.NotFound, n => n.Action == action && n.IsProved);
            Assert.True(outlook.NotFound.Select(n => n.Action).Concat(outlook.Undecided.Select(u => u.Action)).Contains(action)
                || dueNow.Concat(outlook.Further.Select(f => (f.Action, f.Parent))).Any(k => k.Action == action),
                $"{action} {parent} is neither found nor left open: {pupil}\n{about}");
        }

        HoldFalling(outlook, about);
        Assert.DoesNotContain(outlook.NotFound, n => outlook.Undecided.Any(u => u.Action == n.Action)
            || (n.IsProved && without.Exists(w => w.Open.Any(u => u.Item1 == n.Action))));

        return (claims, (2 * outlook.Further.Count) - claims + outlook.NotFound.Count(n => !n.IsProved));
    }

    // Every action that is called for is among those that fall away or stay.
    private void HoldFalling(PupilOutlook outlook, string about)
    {
        Assert.True(called.SetEquals(outlook.FallingAway.Select(f => (f.Action, f.Parent)))
            && outlook.FallingAway.Count == called.Count, $"Not all that is called for is listed once: {pupil}\n{about}");
        foreach (var falling in outlook.FallingAway)
        {
            var key = (falling.Action, falling.Parent);
            var goes = without.FindIndex(w => !w.Called.Contains(key));
            var again = goes < 0 ? -1 : without.FindIndex(goes, w => w.Called.Contains(key));
            Assert.Equal((On(goes), On(again)), (falling.On, falling.AgainOn));
            Assert.Equal(goes >= 0 && without[goes].Open.Contains(key), falling.IsUndecidedThen);
        }

        DateOnly? On(int index) => index < 0 ? null : without[index].Day;
    }

    private static HashSet<(string Action, string? Parent)> Due(PupilAdvice advice) =>
        [.. advice.Actions.Where(a => a.Kind != ActionKind.Standing && a.Status != ActionStatus.Ahead)
            .Select(a => (a.Action, a.Parent))];
}
