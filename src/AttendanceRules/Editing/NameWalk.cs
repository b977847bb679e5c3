using AttendanceRules.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Editing;

/// <summary>Every name in a file of a pack, declared or used, by the tables that the loader reads by.</summary>
internal sealed class NameWalk
{
    private readonly List<WrittenName> found = [];
    private readonly string[] lines;

    private NameWalk(string text) => lines = text.Split('\n');

    /// <param name="file">The file as it was read.</param>
    /// <param name="text">Its text.</param>
    public static IReadOnlyList<WrittenName> In(JsonItem file, string text)
    {
        var walk = new NameWalk(text);
        walk.File(file);
        return walk.found;
    }

    private void File(JsonItem file)
    {
        foreach (var section in PackSection.All)
        {
            foreach (var member in file[section.Name]?.Members ?? [])
            {
                Declare(section.Kind, member.Name, member);
                foreach (var item in member.Value.Kind == JsonItemKind.List ? member.Value.Items : [member.Value])
                {
                    Inside(item, section.Concept, member.Name);
                }
            }
        }

        foreach (var (member, inside) in ObjectSchema.File.Parts.Where(p => PackSection.All.All(s => s.Name != p.Member.Name)))
        {
            Member(file, ObjectSchema.File, member, inside, "");
        }
    }

    private void Inside(JsonItem item, ObjectSchema concept, string name)
    {
        foreach (var (member, inside) in concept.Parts)
        {
            Member(item, concept, member, inside, name);
        }
    }

    private void Member(JsonItem item, ObjectSchema concept, MemberSchema member, ObjectSchema? inside, string name)
    {
        if (item[member.Name] is not { } value)
        {
            return;
        }

        if (value.Kind == JsonItemKind.Map && (inside is null || Nesting.IsByName(inside)))
        {
            foreach (var own in value.Members)
            {
                Own(own, concept, member, inside, name);
            }

            return;
        }

        foreach (var at in value.Kind == JsonItemKind.List ? value.Items : [value])
        {
            if (at.Kind == JsonItemKind.Map && inside is not null)
            {
                if (concept == ObjectSchema.Pathway && inside == ObjectSchema.Rule && at["id"] is { Kind: JsonItemKind.Text } id)
                {
                    Add(id, new NameToken(NameKinds.Stage, id.Text, 0, id.Text.Length), at, name);
                }

                Inside(at, inside, name);
            }
            else
            {
                Text(at, member);
            }
        }
    }

    private void Own(JsonMember own, ObjectSchema concept, MemberSchema member, ObjectSchema? inside, string name)
    {
        if (concept == ObjectSchema.Source && inside == ObjectSchema.Clause)
        {
            Declare(NameKinds.Clause, $"{name}#{own.Name}", own);
        }
        else
        {
            foreach (var token in NameToken.In(own.Name, member.Keys, hasHyphens: true))
            {
                Add(own.Value.File, own.Line, own.Column, own.Name.Length, token);
            }
        }

        if (inside is not null && own.Value.Kind == JsonItemKind.Map)
        {
            Inside(own.Value, inside, name);
            return;
        }

        foreach (var at in own.Value.Kind == JsonItemKind.List ? own.Value.Items : [own.Value])
        {
            Text(at, member);
        }
    }

    private void Text(JsonItem at, MemberSchema member)
    {
        foreach (var token in at.Kind == JsonItemKind.Text ? NameToken.In(at.Text, member) : [])
        {
            Add(at, token);
        }
    }

    private void Declare(NameKinds kind, string name, JsonMember member)
    {
        if (IsPlain(member.Line, member.Column, member.Name.Length))
        {
            found.Add(new WrittenName(kind, name, member.Value.File, member.Line, member.Column + 1, member.Name.Length)
            {
                Item = member.Value,
            });
        }
    }

    private void Add(JsonItem at, NameToken token, JsonItem? declared = null, string? pathway = null)
    {
        if (IsPlain(at.Line, at.Column, at.Text.Length))
        {
            found.Add(new WrittenName(token.Kinds, token.Name, at.File, at.Line, at.Column + 1 + token.Offset, token.Length)
            {
                Item = declared, Pathway = pathway,
            });
        }
    }

    private void Add(string file, int line, int column, int length, NameToken token)
    {
        if (IsPlain(line, column, length))
        {
            found.Add(new WrittenName(token.Kinds, token.Name, file, line, column + 1 + token.Offset, token.Length));
        }
    }

    // Where a text has escapes its columns are not those of the file.
    private bool IsPlain(int line, int column, int length)
    {
        var start = line == 1 && lines[0] is ['\uFEFF', ..] ? column : column - 1;
        return line <= lines.Length && start + length + 1 < lines[line - 1].Length && lines[line - 1][start] == '"'
            && lines[line - 1][start + length + 1] == '"' && !lines[line - 1].AsSpan(start, length + 1).Contains('\\');
    }
}
