using System.Text.Json;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Import.Tests;

/// <summary>The sample schools as register files: nothing of what was imported is lost.</summary>
public sealed class RegisterFileTests
{
    [Theory]
    [InlineData("school", 45)]
    [InlineData("academy", 1050)]
    public void A_sample_school_comes_back(string folder, int pupils)
    {
        var school = SchoolFolder.Read(RepositoryFolder.Of("seeds", folder), ImportVocabulary.Of(RuleBook.England));
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
            {
                var writer = new RegisterFileWriter(stream, RuleBook.England.Catalogue.SchoolWeek);
                writer.Add(school);
                writer.Complete();
            }

            using var file = RegisterFile.Open(path);
            var read = file.ReadSchool(file.Schools[0]);
            Assert.Equal(pupils, read.Pupils.Count);
            Assert.Equal(school.Pupils.Select(Text), read.Pupils.Select(Text));
            Assert.Equal(OwnText(school), OwnText(read));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Text(PupilRecord pupil) => JsonSerializer.Serialize(pupil);

    private static string OwnText(SchoolRecord school) =>
        JsonSerializer.Serialize(new { school.Id, school.Calendar, school.Casework, school.Answers, school.Rejected });
}
