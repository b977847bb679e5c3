using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>What is on record of a made-up pupil, beside what every such pupil has. A part is something that can be left out.</summary>
internal sealed record WitnessPlan
{
    public const string Parent = "A";

    /// <summary>Parts by what they are about; one about the same takes the place of the earlier.</summary>
    public IReadOnlyDictionary<string, WitnessPart> Parts { get; init; } = new Dictionary<string, WitnessPart>(StringComparer.Ordinal);

    public WitnessPlan With(WitnessPart part) =>
        this with { Parts = new Dictionary<string, WitnessPart>(Parts, StringComparer.Ordinal) { [part.About] = part } };

    public WitnessPlan Without(string about) =>
        this with { Parts = Parts.Where(p => p.Key != about).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) };

    /// <summary>A school with the one pupil, whose characteristics are all supplied and who has nothing else on record.</summary>
    public SchoolRecord School(WitnessTime time, IEnumerable<string> characteristics)
    {
        var builder = PupilRecord.Build("P1", time.Calendar).WithParents(Parent).Supplied(characteristics);
        var answers = new List<Answer>();
        _ = Parts.ContainsKey(WitnessPart.YearAndBirth) ? builder : WitnessPart.Year(WitnessPart.UsualYear).On(builder, time, answers);
        foreach (var part in Parts.Values.OrderBy(p => p.About, StringComparer.Ordinal))
        {
            part.On(builder, time, answers);
        }

        Mark(builder, time);
        return new SchoolRecord("S1", time.Calendar, [builder.Create()], [], answers);
    }

    /// <summary>The records in sentences.</summary>
    public IReadOnlyList<string> Story(WitnessTime time)
    {
        List<string> found = [.. Parts.Values.OrderBy(p => p.About, StringComparer.Ordinal).Select(p => p.Sentence(time))];
        return [.. found, found.Count == 0 ? "Nothing is on record of the pupil." : "Nothing else is on record of the pupil."];
    }

    // The runs come one after another and end on the day; what is before them has the code of the rest, where there is one.
    private void Mark(PupilRecordBuilder builder, WitnessTime time)
    {
        var marks = Parts.Values.Where(p => p.Code is not null && p.Sessions > 0).OrderBy(p => p.About, StringComparer.Ordinal)
            .SelectMany(p => Enumerable.Repeat(p, p.Sessions)).ToList();
        var rest = Parts.Values.FirstOrDefault(p => p.Code is not null && p.Sessions == 0);
        var sessions = time.Sessions;
        for (var i = 0; i < sessions.Count && (i < marks.Count || rest is not null); i++)
        {
            var (day, half) = sessions[sessions.Count - 1 - i];
            if (i < marks.Count || day >= time.YearFrom)
            {
                var mark = i < marks.Count ? marks[i] : rest!;
                builder.Mark(day, half, mark.Code!, mark.MinutesLate);
            }
        }
    }
}
