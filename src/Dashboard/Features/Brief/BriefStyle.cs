using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>
/// The style sheet of the pages with its fonts inside, for a file that is read without the Dashboard.
/// </summary>
public sealed partial class BriefStyle(IWebHostEnvironment host)
{
    readonly Lazy<string> _text =
        new(() => FontAddress()
            .Replace(System.Text.Encoding.UTF8.GetString(Bytes(host.WebRootFileProvider, "app.css")), match =>
        $"url(\"data:font/ttf;base64,{Convert.ToBase64String(Bytes(host.WebRootFileProvider, match.Groups[1].Value))}\")"));

    public string Text => _text.Value;

    static byte[] Bytes(IFileProvider files, string path)
    {
        using var stream = files.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"url\(""(fonts/[\w.-]+)""\)")]
    private static partial Regex FontAddress();
}
