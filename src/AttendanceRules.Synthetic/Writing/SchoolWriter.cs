using System.Text.Json;

namespace AttendanceRules.Synthetic.Writing;

/// <summary>Writes one school as a folder in the documented form, pupil by pupil.</summary>
internal sealed class SchoolWriter(Cohort cohort, CohortSchool school, string folder)
{
    private static readonly string[] Before = ["pupil", "dateOfBirth", "yearGroup", "admitted", "left"];

    public void Write(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(In("school.json"), SchoolText());
        File.WriteAllText(In("calendar.json"), JsonSerializer.Serialize(cohort.Model.Figures.Years.Calendar) + "\n");
        string[] characteristics = [.. cohort.Model.CharacteristicNames];
        using var pupils = new CsvRows(In("pupils.csv"), string.Join(',', Before.Concat(characteristics)));
        using var parents = new CsvRows(In("parents.csv"), "pupil,parent,residesWith,responsible");
        using var register = new CsvRows(In("register.csv"), "pupil,from,marks");
        using var casework = new CsvRows(In("casework.csv"), "pupil,parent,date,action,outcome,outcomeDate,for");
        using var answers = new CsvRows(In("answers.csv"), "pupil,parent,question,answer,date");
        foreach (var step in school.MakeSteps())
        {
            Step(casework, null, step);
        }

        foreach (var answer in school.MakeAnswers())
        {
            Answer(answers, null, answer);
        }

        foreach (var pupil in school.MakePupils())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Pupil(pupils, pupil, characteristics);
            foreach (var parent in pupil.Parents)
            {
                parents.Cell(pupil.Id).Cell(parent.Id).Cell(parent.ResidesWith).Cell(parent.IsResponsible).End();
            }

            foreach (var marks in pupil.Register)
            {
                register.Cell(pupil.Id).Cell(marks.From).Cell(marks.Marks).End();
            }

            foreach (var step in pupil.Steps)
            {
                Step(casework, pupil.Id, step);
            }

            foreach (var answer in pupil.Answers)
            {
                Answer(answers, pupil.Id, answer);
            }
        }
    }

    private static void Pupil(CsvRows rows, CohortPupil pupil, string[] characteristics)
    {
        rows.Cell(pupil.Id).Cell(pupil.DateOfBirth).Cell(pupil.YearGroup).Cell(pupil.Admitted).Cell(pupil.Left);
        foreach (var name in characteristics)
        {
            rows.Cell(pupil.Characteristics.GetValueOrDefault(name));
        }

        rows.End();
    }

    private static void Step(CsvRows rows, string? pupil, CohortStep step) => rows
        .Cell(pupil).Cell(step.Parent).Cell(step.Date).Cell(step.Action).Cell(step.Outcome)
        .Cell(step.Outcome is null ? null : step.Date).Cell(step.For is { } span ? Day.Text(span) : null).End();

    private static void Answer(CsvRows rows, string? pupil, CohortAnswer answer) => rows
        .Cell(pupil).Cell(answer.Parent).Cell(answer.Question).Cell(answer.Value).Cell(answer.Date).End();

    private string SchoolText() => $"// Made up: no pupil is real. {cohort.Model.Title}. {cohort.Model.Licence}\n"
        + $"{{ \"id\": {JsonSerializer.Serialize(school.Id)}, \"yearGroupsOn\": \"{Day.Text(school.YearGroupsOn)}\" }}\n";

    private string In(string file) => Path.Combine(folder, file);
}
