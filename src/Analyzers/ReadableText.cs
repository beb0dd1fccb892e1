using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Analyzers;

/// <summary>
/// The text of a file, asked for only where the compiler can read it. The command-line compiler makes an error of the build of whatever it is asked for and cannot read: a file that has
/// vanished since the project was evaluated (CS2001), one that is locked or a folder (CS1504), and one that is no text (CS2015), such as a video whose extension is <c>.ts</c>. No rule
/// of a library may fail a build for that.
/// </summary>
internal static class ReadableText
{
    /// <summary>The longest file that is read. What is longer is data.</summary>
    public const int LongestFile = 16 * 1024 * 1024;

    private const int BufferLength = 64 * 1024;

    /// <summary>Gets the text; null where there is none.</summary>
    public static SourceText? Of(AdditionalText file, CancellationToken cancellationToken)
    {
        if (IsCompilersOwn(file) && !CanBeRead(file.Path, cancellationToken))
            return null;

        return file.GetText(cancellationToken) is { Length: <= LongestFile } text ? text : null;
    }

    // Editors and other hosts have the text at hand, as it is being typed, and fail no build.
    private static bool IsCompilersOwn(AdditionalText file) => file.GetType().FullName == "Microsoft.CodeAnalysis.AdditionalTextFile";

#pragma warning disable RS1035 // The text comes from the compiler. Only whether it can be asked for is nowhere else to be learned.
    private static bool CanBeRead(string path, CancellationToken cancellationToken)
    {
        try
        {
            // An empty file holds nothing; a pipe, which may hold a reader up for ever, has no length either.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= LongestFile })
                return false;

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return IsText(stream, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            return false;
        }
    }
#pragma warning restore RS1035

    // Two zeros in a row are what the compiler goes by. Those of UTF-16 and UTF-32 are text behind their mark.
    private static bool IsText(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        var last = (byte)1;
        for (var isFirst = true; stream.Read(buffer, 0, buffer.Length) is > 0 and var count; isFirst = false)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isFirst && count >= 2 && (buffer[0], buffer[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
                return true;
            if ((last == 0 && buffer[0] == 0) || buffer.AsSpan(0, count).IndexOf([(byte)0, (byte)0]) >= 0)
                return false;

            last = buffer[count - 1];
        }

        return true;
    }
}
