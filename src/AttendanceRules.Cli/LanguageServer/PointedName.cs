using AttendanceRules.Editing;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>A place in a file of a pack at which an editor points.</summary>
/// <param name="Pack">The pack with those below it.</param>
/// <param name="Names">Their names.</param>
/// <param name="Text">The text of the file as the editor holds it.</param>
/// <param name="Offset">The place in it.</param>
/// <param name="Name">The name there; null where none is.</param>
internal sealed record PointedName(OpenPack Pack, NameIndex Names, string Text, int Offset, WrittenName? Name);
