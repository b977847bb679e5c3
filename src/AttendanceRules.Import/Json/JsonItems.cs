using System.Text.Json;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import.Json;

/// <summary>
/// Reads the items of a list in a JSON file one by one, in as much memory as one item needs. A damaged item costs itself.
/// </summary>
internal sealed class JsonItems(InputFile file, JsonPointer rows) : IDisposable
{
    private static readonly JsonReaderOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Limits.JsonDepth };
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Stream stream = file.OpenText();
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isLast;
    private JsonReaderState state = new(Options);

    /// <summary>Goes to the list.</summary>
    /// <exception cref="ImportException">There is no list where the pointer leads.</exception>
    public void Open()
    {
        Fill();
        start = buffer.AsSpan(0, end).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var path = new JsonPath();
        try
        {
            while (!FindList(path))
            {
                Fill();
            }
        }
        catch (JsonException e)
        {
            throw new ImportException(
                $"{file.Name} is not valid JSON before its list of rows. Look for a missing comma, quote or bracket there.", e);
        }
    }

    /// <summary>The next item; null at the end of the list.</summary>
    public JsonItem? Next()
    {
        while (true)
        {
            try
            {
                if (TryNext(out var item))
                {
                    return item;
                }
            }
            catch (JsonException)
            {
                return Recover() ? JsonItem.Damaged : JsonItem.Rest;
            }

            Fill();
        }
    }

    public void Dispose() => stream.Dispose();

    private bool FindList(JsonPath path)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, state);
        var isFound = false;
        while (!isFound && reader.Read())
        {
            isFound = reader.TokenType == JsonTokenType.StartArray && path.IsAt(rows.Steps);
            path.Take(ref reader);
        }

        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return isFound || (!isLast ? false : throw new ImportException(
            $"{file.Name} has no list at '/{string.Join('/', rows.Steps)}'. Correct \"rows\" in the mapping file under json."));
    }

    private bool TryNext(out JsonItem? item)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, state);
        item = null;
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.EndArray)
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return false;
            }

            using (document)
            {
                item = new JsonItem(document.RootElement.Clone());
            }
        }

        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return true;
    }

    // Items of a list are objects: the next one begins where a closing brace, a comma and an opening brace follow each other.
    private bool Recover()
    {
        var at = start + 1;
        while (true)
        {
            for (; at < end; at++)
            {
                if (buffer[at] == (byte)'{' && BeginsItem(at))
                {
                    // As the first item of a list of its own.
                    buffer[at - 1] = (byte)'[';
                    start = at - 1;
                    state = new JsonReaderState(Options);
                    var reader = new Utf8JsonReader(buffer.AsSpan(start, 1), isFinalBlock: false, state);
                    reader.Read();
                    (start, state) = (at, reader.CurrentState);
                    return true;
                }
            }

            if (isLast)
            {
                return false;
            }

            // What was searched is not needed again, but for a comma and a brace before the next item.
            var kept = Math.Min(Limits.JsonGap, end - start);
            (start, at) = (end - kept, at - (end - kept));
            Fill();
            at += start;
        }
    }

    private bool BeginsItem(int at)
    {
        var before = buffer.AsSpan(start, at - start).TrimEnd(" \t\r\n"u8);
        return before.Length > 0 && before.Length < at - start + 1 && before[^1] == (byte)','
            && before[..^1].TrimEnd(" \t\r\n"u8) is [.., (byte)'}'];
    }

    private void Fill()
    {
        if (isLast)
        {
            throw new JsonException();
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (buffer.Length >= Limits.JsonItemBytes)
            {
                throw new ImportException(
                    $"{file.Name} has an item of more than {Limits.JsonItemBytes} bytes. Check in the mapping file whether json, rows "
                        + "leads to the list of rows.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isLast = read == 0;
    }
}
