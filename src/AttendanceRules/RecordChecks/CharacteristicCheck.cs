using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>Characteristics, and their values.</summary>
internal static class CharacteristicCheck
{
    public static void Find(Book book, PupilRecord pupil, ref RecordProblems? found)
    {
        for (var i = 0; i < pupil.Characteristics.Count; i++)
        {
            var item = pupil.Characteristics[i];
            if (book.Names.Find(item.Name) is not CharacteristicName characteristic)
            {
                Unknown(book, item.Name, ParentCheck.Path("characteristics", i, "name"), pupil.Id, ref found);
            }
            else if (!characteristic.Reads(item.Value))
            {
                (found ??= new(pupil.Id)).UnreadableValue(ParentCheck.Path("characteristics", i, "value"),
                    $"The value of '{item.Name}' cannot be read.",
                    Nearest.Suggest(item.Value, characteristic.Choices ?? []) ?? characteristic.Form);
            }
        }

        for (var i = 0; i < pupil.Supplied.Count; i++)
        {
            if (book.Names.Find(pupil.Supplied[i]) is not CharacteristicName)
            {
                Unknown(book, pupil.Supplied[i], "suppliedCharacteristics", pupil.Id, ref found);
            }
        }
    }

    private static void Unknown(Book book, string name, string path, string? pupil, ref RecordProblems? found) =>
        (found ??= new(pupil)).UnknownName(path, $"Unknown characteristic '{name}'.",
            book.Names.Find(name) is QuestionName ? "It is a question, and is answered."
                : Nearest.Suggest(name, book.Names.Characteristics));
}
