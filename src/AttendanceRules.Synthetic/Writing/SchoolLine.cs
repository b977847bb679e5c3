using System.Text.Json;

namespace AttendanceRules.Synthetic.Writing;

/// <summary>Writes one school in the documented one-file form. Members without a value are left out, but for the pupil: a list in which no
/// item had it would lack a column.</summary>
internal static class SchoolLine
{
    public static void Write(Utf8JsonWriter writer, Cohort cohort, CohortSchool school)
    {
        var pupils = school.MakePupils().ToList();
        writer.WriteStartObject();
        writer.WriteStartObject("school");
        writer.WriteString("id", school.Id);
        writer.WriteString("yearGroupsOn", Day.Text(school.YearGroupsOn));
        writer.WriteEndObject();
        writer.WritePropertyName("calendar");
        cohort.Model.Figures.Years.Calendar.WriteTo(writer);
        List(writer, "pupils", pupils, p => Pupil(writer, p, cohort.Model.CharacteristicNames));
        List(writer, "register", pupils.SelectMany(p => p.Register.Select(m => (p.Id, m))), r =>
        {
            writer.WriteString("pupil", r.Id);
            writer.WriteString("from", Day.Text(r.m.From));
            writer.WriteString("marks", r.m.Marks);
        });
        List(writer, "parents", pupils.SelectMany(p => p.Parents.Select(parent => (p.Id, parent))), r =>
        {
            writer.WriteString("pupil", r.Id);
            writer.WriteString("parent", r.parent.Id);
            Text(writer, "residesWith", YesNo(r.parent.ResidesWith));
            Text(writer, "responsible", YesNo(r.parent.IsResponsible));
        });
        List(writer, "casework", school.MakeSteps().Select(s => ((string?)null, s)).Concat(pupils.SelectMany(p =>
            p.Steps.Select(s => ((string?)p.Id, s)))), r => Step(writer, r.Item1, r.s));
        List(writer, "answers", school.MakeAnswers().Select(a => ((string?)null, a)).Concat(pupils.SelectMany(p =>
            p.Answers.Select(a => ((string?)p.Id, a)))), r => Answer(writer, r.Item1, r.a));
        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A characteristic counts as supplied where a row has its member, so each pupil has all of them.
    private static void Pupil(Utf8JsonWriter writer, CohortPupil pupil, IReadOnlyList<string> characteristics)
    {
        writer.WriteString("pupil", pupil.Id);
        writer.WriteString("dateOfBirth", Day.Text(pupil.DateOfBirth));
        writer.WriteString("yearGroup", pupil.YearGroup);
        Text(writer, "admitted", pupil.Admitted);
        Text(writer, "left", pupil.Left);
        foreach (var name in characteristics)
        {
            writer.WriteString(name, pupil.Characteristics.GetValueOrDefault(name, ""));
        }
    }

    private static void Step(Utf8JsonWriter writer, string? pupil, CohortStep step)
    {
        writer.WriteString("pupil", pupil ?? "");
        Text(writer, "parent", step.Parent);
        writer.WriteString("date", Day.Text(step.Date));
        writer.WriteString("action", step.Action);
        Text(writer, "outcome", step.Outcome);
        Text(writer, "outcomeDate", step.Outcome is null ? null : step.Date);
        Text(writer, "for", step.For is { } span ? Day.Text(span) : null);
    }

    private static void Answer(Utf8JsonWriter writer, string? pupil, CohortAnswer answer)
    {
        writer.WriteString("pupil", pupil ?? "");
        Text(writer, "parent", answer.Parent);
        writer.WriteString("question", answer.Question);
        writer.WriteString("answer", answer.Value);
        Text(writer, "date", answer.Date);
    }

    private static void Text(Utf8JsonWriter writer, string name, DateOnly? day) =>
        Text(writer, name, day is { } date ? Day.Text(date) : null);

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static string? YesNo(bool? value) => value switch { true => "yes", false => "no", null => null };
}
